/** Alarms over REST. */
@NullMarked
package org.cityloom.platform.alarms.internal.rest;

import org.jspecify.annotations.NullMarked;
