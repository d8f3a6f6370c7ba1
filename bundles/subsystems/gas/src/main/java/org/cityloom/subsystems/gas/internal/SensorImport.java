/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.tables.RefusedRowException;
import org.cityloom.api.tables.TableForm;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.api.tables.TableRow;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.gas.internal.store.Sensor;

/** Takes what people say of sensors, one by one or a file at once. Blocks on the database. */
@Component(service = SensorImport.class)
public final class SensorImport {
    private static final int LONGEST_SHOWN = 64;
    private static final TableForm FORM = TableForm.of("device", "site")
            .with("interval", "calibratedOn", "setPressure", "operator")
            .withRemarks();

    private final Sensors sensors;
    private final Register register;
    private final TableReader tables;

    @Activate
    public SensorImport(@Reference Sensors sensors, @Reference Register register, @Reference TableReader tables) {
        this.sensors = sensors;
        this.register = register;
        this.tables = tables;
    }

    /**
     * A row that was not taken.
     *
     * @param line of the file, 1 for the first
     * @param device what stands there; empty for a row of which nothing could be read
     * @param reason one sentence
     */
    public record Refusal(long line, String device, LocalizedText reason) {}

    /**
     * What became of a file.
     *
     * @param taken how many rows were taken
     * @param refused how many were not
     * @param refusals the first 1,000 of those, in the order of the file
     * @param complete false if the rest of the file was not read, since quoting is broken where the last refusal says
     */
    public record Outcome(int taken, int refused, List<Refusal> refusals, boolean complete) {}

    /**
     * Keeps what the form says of the sensor, in force at once.
     *
     * @throws RefusedException if it cannot be taken
     */
    public void put(String device, SensorForm form) {
        register.put(List.of(form.sensor(device, today())));
    }

    /**
     * Takes the rows that can be taken, together, and tells the others. The columns are {@code device}, {@code site}, {@code interval},
     * {@code calibratedOn}, {@code setPressure} and {@code operator}; all but the first two may be missing.
     *
     * @param within sensors of other areas are refused like those that are not there
     * @throws org.cityloom.api.tables.UnreadableTableException if the file is not readable, or is no such file
     */
    public Outcome take(byte[] csv, AreaScope within) {
        Map<String, Sensor> taken = new LinkedHashMap<>();
        Map<Long, String> devices = new HashMap<>();
        TableReport report = tables.read(csv, FORM, row -> {
            String device = row.get("device");
            devices.put(row.line(), device.substring(0, Math.min(LONGEST_SHOWN, device.length())));
            Sensor sensor = sensor(row, within);
            if (taken.putIfAbsent(device, sensor) != null) {
                throw new RefusedRowException("该设备在文件中重复出现", "the device stands in the file twice");
            }
        });
        register.put(List.copyOf(taken.values()));
        return new Outcome(
                report.taken(),
                report.refused(),
                report.refusals().stream()
                        .map(row -> new Refusal(row.line(), devices.getOrDefault(row.line(), ""), row.reason()))
                        .toList(),
                report.complete());
    }

    private Sensor sensor(TableRow row, AreaScope within) {
        String device = row.get("device");
        if (sensors.device(within, device).isEmpty()) {
            throw new RefusedRowException("没有该燃气设备，请先登记设备", "there is no such gas device; register it first");
        }
        SensorForm form = new SensorForm(
                row.get("site"),
                row.get("interval"),
                row.get("calibratedOn"),
                row.get("setPressure"),
                row.get("operator"));
        try {
            return form.sensor(device, today());
        } catch (RefusedException e) {
            throw new RefusedRowException(e.reason());
        }
    }

    /** Of the easternmost zone: who calibrated it this morning is not told that this is still to come. */
    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.ofHours(14));
    }
}
