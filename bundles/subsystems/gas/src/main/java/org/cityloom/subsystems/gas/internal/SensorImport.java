/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.gas.internal.store.Sensor;

/** Takes what people say of sensors, one by one or a file at once. Blocks on the database. */
@Component(service = SensorImport.class)
public final class SensorImport {
    private static final int MOST_REFUSALS = 1000; // told, the others are counted
    private static final int LONGEST_SHOWN = 64;

    private final Sensors sensors;
    private final Register register;

    @Activate
    public SensorImport(@Reference Sensors sensors, @Reference Register register) {
        this.sensors = sensors;
        this.register = register;
    }

    /**
     * A row that was not taken.
     *
     * @param line of the file, 1 for the first
     * @param device what stands there
     * @param reason one sentence
     */
    public record Refusal(long line, String device, LocalizedText reason) {}

    /**
     * What became of a file.
     *
     * @param taken how many rows were taken
     * @param refused how many were not
     * @param refusals the first 1,000 of those, in the order of the file
     */
    public record Outcome(int taken, int refused, List<Refusal> refusals) {}

    /**
     * Keeps what the form says of the sensor, in force at once.
     *
     * @throws RefusedException if it cannot be taken
     */
    public void put(String device, SensorForm form) {
        register.put(List.of(form.sensor(device, today())));
    }

    /**
     * Takes the rows that can be taken, together, and tells the others.
     *
     * @param within sensors of other areas are refused like those that are not there
     * @throws RefusedException if the file is not readable, or is no such file
     */
    public Outcome take(byte[] csv, AreaScope within) {
        List<Sensor> taken = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SensorsCsv.Row row : SensorsCsv.read(csv)) {
            try {
                taken.add(sensor(row, within, seen));
            } catch (RefusedException e) {
                String shown = row.device()
                        .substring(0, Math.min(LONGEST_SHOWN, row.device().length()));
                refused.add(new Refusal(row.line(), shown, e.reason()));
            }
        }
        register.put(taken);
        return new Outcome(taken.size(), refused.size(), refused.subList(0, Math.min(MOST_REFUSALS, refused.size())));
    }

    private Sensor sensor(SensorsCsv.Row row, AreaScope within, Set<String> seen) {
        if (sensors.device(within, row.device()).isEmpty()) {
            throw RefusedException.of("没有该燃气设备，请先登记设备", "there is no such gas device; register it first");
        }
        Sensor sensor = row.form().sensor(row.device(), today());
        if (!seen.add(row.device())) {
            throw RefusedException.of("该设备在文件中重复出现", "the device stands in the file twice");
        }
        return sensor;
    }

    /** Of the easternmost zone: who calibrated it this morning is not told that this is still to come. */
    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.ofHours(14));
    }
}
