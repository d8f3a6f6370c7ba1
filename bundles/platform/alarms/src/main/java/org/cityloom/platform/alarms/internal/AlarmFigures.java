/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import org.cityloom.api.alarms.Severity;
import org.cityloom.api.figures.Figure;
import org.cityloom.api.figures.Figures;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.StoreException;
import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.api.subsystem.SubsystemBundle;
import org.cityloom.platform.alarms.internal.store.OpenAlarms;

/** How many alarms are open. */
@Component
public final class AlarmFigures implements Figures {
    private final DataSource source;
    private final List<Figure> figures;
    private final Map<ServiceReference<Subsystem>, String> subsystems = new ConcurrentHashMap<>();

    @Activate
    public AlarmFigures(
            @Reference(target = "(osgi.jndi.service.name=" + SchemaReady.DATA_SOURCE + ")") DataSource source,
            @Reference(target = "(cityloom.schema=alarms)") SchemaReady schema) {
        this.source = source;
        figures = List.of(new Figure(
                "open",
                Figure.Kind.GAUGE,
                "",
                "Open alarms by subsystem and severity",
                List.of("subsystem", "severity"),
                this::open));
    }

    @Reference(service = Subsystem.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSubsystem(ServiceReference<Subsystem> reference) {
        Optional.ofNullable(reference.getBundle())
                .flatMap(SubsystemBundle::subsystem)
                .ifPresent(id -> subsystems.put(reference, id));
    }

    void unbindSubsystem(ServiceReference<Subsystem> reference) {
        subsystems.remove(reference);
    }

    /** None is 0 for a subsystem that runs: what is not there cannot be compared with a limit. */
    private List<Figure.Sample> open() {
        Map<List<String>, Figure.Sample> samples = new LinkedHashMap<>();
        for (String subsystem : new TreeSet<>(subsystems.values())) {
            for (Severity severity : Severity.values()) {
                List<String> labels = List.of(subsystem, severity.name().toLowerCase(Locale.ROOT));
                samples.put(labels, new Figure.Sample(labels, 0));
            }
        }
        counted().forEach(sample -> samples.put(sample.labels(), sample));
        return List.copyOf(samples.values());
    }

    private List<Figure.Sample> counted() {
        try (Connection connection = source.getConnection()) {
            return OpenAlarms.count(connection);
        } catch (SQLException e) {
            throw new StoreException("cannot count the open alarms", e);
        }
    }

    @Override
    public String concern() {
        return "alarms";
    }

    @Override
    public String description() {
        return "Alarms that are open.";
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }
}
