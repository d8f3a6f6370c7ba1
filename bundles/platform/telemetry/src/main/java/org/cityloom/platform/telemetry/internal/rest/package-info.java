/** History, state and dead letters over REST. */
@NullMarked
package org.cityloom.platform.telemetry.internal.rest;

import org.jspecify.annotations.NullMarked;
