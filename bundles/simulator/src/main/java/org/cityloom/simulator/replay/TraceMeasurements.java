/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.cityloom.api.telemetry.Measurement;

/** Tells a trace as the measurements of a muck truck: occupied is laden. */
public final class TraceMeasurements {

    private static final double LADEN_TONNES = 20;

    private TraceMeasurements() {}

    /**
     * The measurements in order of time, with sequence numbers from 1.
     *
     * @param device id of the device that reports them
     * @param shift added to each time
     */
    public static List<Measurement> of(Trace trace, String device, Duration shift) {
        List<Measurement> measurements = new ArrayList<>(trace.fixes().size());
        for (Fix fix : trace.fixes()) {
            Map<String, Double> signals = new LinkedHashMap<>();
            Double speed = fix.speed();
            if (speed != null) {
                signals.put("speed", speed);
            }
            Double heading = fix.heading();
            if (heading != null) {
                signals.put("heading", heading);
            }
            signals.put("load", fix.occupied() ? LADEN_TONNES : 0);
            measurements.add(
                    new Measurement(device, fix.time().plus(shift), measurements.size() + 1L, fix.position(), signals));
        }
        return measurements;
    }
}
