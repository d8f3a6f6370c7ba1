/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.devices.Device;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.text.LocalizedText;

/** Watches light meters for values that cannot be true. */
@Component(service = MeterWatch.class)
public final class MeterWatch {
    private final Thresholds thresholds;
    private final Places places;
    private final Alarms alarms;

    @Activate
    public MeterWatch(@Reference Thresholds thresholds, @Reference Places places, @Reference Alarms alarms) {
        this.thresholds = thresholds;
        this.places = places;
        this.alarms = alarms;
    }

    /** Takes a measurement; joins the transaction of the handler. */
    void take(Device meter, Measurement measurement, Memory memory) {
        Double lux = measurement.signals().get("illuminance");
        if (lux == null) {
            return;
        }
        Thresholds.Values values = thresholds.now();
        Position place = meter.position() == null ? places.city().centre() : meter.position();
        double altitude = new Sun(place, values.window()).altitude(measurement.time());
        boolean wasFaulty = MeterRule.isFaulty(memory);
        LocalizedText found = values.meter().next(memory, measurement.time(), lux, altitude);
        if (found != null) {
            alarms.raise(new AlarmRaise(
                    ParksSubsystem.ID,
                    ParksSubsystem.METER_FAULT,
                    meter.id(),
                    Severity.WARNING,
                    measurement.time(),
                    meter.position(),
                    found));
        } else if (wasFaulty && !MeterRule.isFaulty(memory)) {
            alarms.clear(ParksSubsystem.METER_FAULT, meter.id(), measurement.time());
        }
    }
}
