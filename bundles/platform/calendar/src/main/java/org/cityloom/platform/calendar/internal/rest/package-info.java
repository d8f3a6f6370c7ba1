@NullMarked
package org.cityloom.platform.calendar.internal.rest;

import org.jspecify.annotations.NullMarked;
