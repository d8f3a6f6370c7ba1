/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.figures.Figure;
import org.cityloom.api.figures.Figures;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.telemetry.DeadLetters;
import org.cityloom.platform.telemetry.FlowState;
import org.cityloom.platform.telemetry.SubsystemFlow;
import org.cityloom.platform.telemetry.TelemetryStatus;

/** How measurements flow. */
@Component
public final class TelemetryFigures implements Figures {
    private final TelemetryStatus status;
    private final List<Figure> figures;

    @Activate
    public TelemetryFigures(@Reference TelemetryStatus status, @Reference DeadLetters letters) {
        this.status = status;
        figures = List.of(
                counter("messages_received", "Messages that came from the broker", SubsystemFlow::received),
                counter("measurements_stored", "Measurements that were stored", SubsystemFlow::stored),
                counter(
                        "measurements_duplicate",
                        "Measurements that came again and counted once",
                        SubsystemFlow::duplicates),
                counter(
                        "measurements_refused",
                        "Messages and measurements that became dead letters",
                        SubsystemFlow::refused),
                counter("handler_cutoffs", "Times the handler overran its deadline", SubsystemFlow::cutOffs),
                gauge("messages_waiting", "Messages that were received and are not stored yet", SubsystemFlow::waiting),
                gauge(
                        "running",
                        "1 while messages are stored as they come, 0 otherwise",
                        flow -> flow.state() == FlowState.RUNNING ? 1 : 0),
                Figure.gauge("dead_letters", "Dead letters that are kept, of everybody", () -> letters.list(
                                new PageRequest(0, 1))
                        .total()));
    }

    private Figure counter(String name, String description, ToDoubleFunction<SubsystemFlow> value) {
        return figure(name, Figure.Kind.COUNTER, description, value);
    }

    private Figure gauge(String name, String description, ToDoubleFunction<SubsystemFlow> value) {
        return figure(name, Figure.Kind.GAUGE, description, value);
    }

    private Figure figure(String name, Figure.Kind kind, String description, ToDoubleFunction<SubsystemFlow> value) {
        return new Figure(name, kind, "", description, List.of("subsystem"), () -> status.flows().stream()
                .map(flow -> Figure.Sample.of(flow.subsystem(), value.applyAsDouble(flow)))
                .toList());
    }

    @Override
    public String concern() {
        return "telemetry";
    }

    @Override
    public String description() {
        return "Measurements on their way from the broker through the handlers of the subsystems into the store.";
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }
}
