/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.city;

import java.util.List;
import java.util.Optional;

import javax.management.openmbean.ArrayType;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.console.internal.city.SubsystemHealth.Health;
import org.cityloom.platform.console.internal.jmx.Shape;
import org.cityloom.platform.console.internal.jmx.Shape.Column;
import org.cityloom.platform.console.internal.metrics.FigureSources;
import org.cityloom.platform.subsystems.InstalledSubsystem;
import org.cityloom.platform.subsystems.Subsystems;

/** One row for each installed subsystem: what it is, how it is, and how much it does. */
@Component(service = InstalledTable.class)
public final class InstalledTable {
    static final ArrayType<String[]> TEXTS = texts();

    static final Shape SHAPE = new Shape(
            "InstalledSubsystem",
            "A subsystem as it is now",
            List.of(
                    new Column("id", "Its id", SimpleType.STRING),
                    new Column("titleZh", "Its name in Chinese", SimpleType.STRING),
                    new Column("titleEn", "Its name in English", SimpleType.STRING),
                    new Column("vendor", "Who made it", SimpleType.STRING),
                    new Column("version", "The version that runs, or should", SimpleType.STRING),
                    new Column(
                            "state", "ACTIVE, PROBATION, CHANGING, STOPPED, QUARANTINED or FAILED", SimpleType.STRING),
                    new Column("reasonZh", "Why it is so, in Chinese; null if all is well", SimpleType.STRING),
                    new Column("reasonEn", "Why it is so, in English; null if all is well", SimpleType.STRING),
                    new Column(
                            "health", "The worst that its health checks say; null if it has none", SimpleType.STRING),
                    new Column("healthMessage", "In the words of that check", SimpleType.STRING),
                    new Column("throughput", "Measurements stored per second, between two looks", SimpleType.DOUBLE),
                    new Column("waiting", "Messages received and not stored yet", SimpleType.DOUBLE),
                    new Column("kept", "Messages that the broker keeps for it", SimpleType.DOUBLE),
                    new Column("deadLetters", "Messages and measurements refused since the start", SimpleType.DOUBLE),
                    new Column("openAlarms", "Alarms that are open", SimpleType.DOUBLE),
                    new Column("previous", "Versions to which it can be rolled back, the latest first", TEXTS)),
            List.of("id"));

    private final Subsystems subsystems;
    private final FigureSources figures;
    private final SubsystemHealth health;
    private final Throughput throughput = new Throughput(System::nanoTime);

    @Activate
    public InstalledTable(
            @Reference Subsystems subsystems, @Reference FigureSources figures, @Reference SubsystemHealth health) {
        this.subsystems = subsystems;
        this.figures = figures;
        this.health = health;
    }

    private static ArrayType<String[]> texts() {
        try {
            return new ArrayType<>(1, SimpleType.STRING);
        } catch (OpenDataException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The table of this moment. */
    TabularData table() {
        return SHAPE.table(subsystems.installed().stream().map(this::row));
    }

    private CompositeData row(InstalledSubsystem subsystem) {
        String id = subsystem.id();
        Optional<Health> said = health.of(id);
        LocalizedText reason = subsystem.reason();
        return SHAPE.row(
                id,
                subsystem.title().zh(),
                subsystem.title().en(),
                subsystem.vendor(),
                subsystem.version(),
                subsystem.state().name(),
                reason == null ? null : reason.zh(),
                reason == null ? null : reason.en(),
                said.map(each -> each.status().name()).orElse(null),
                said.map(Health::message).orElse(null),
                throughput.perSecond(id, known(figures.of("telemetry", "measurements_stored", id))),
                known(figures.of("telemetry", "messages_waiting", id)),
                known(figures.of("broker", "session_messages", id)),
                known(figures.of("telemetry", "measurements_refused", id)),
                known(figures.of("alarms", "open", id)),
                subsystem.previous().stream()
                        .map(InstalledSubsystem.Kept::version)
                        .toArray(String[]::new));
    }

    /** Nothing that nobody counts is there. */
    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
