/** The tables of measurements, states, roll-ups and dead letters. */
@NullMarked
package org.cityloom.platform.telemetry.internal.store;

import org.jspecify.annotations.NullMarked;
