/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.figures.Figure;
import org.cityloom.api.figures.Figures;
import org.cityloom.platform.broker.internal.server.EmbeddedBroker;

/** What goes through the embedded broker; of an external one nothing is known but what was refused: nothing. */
@Component
public final class BrokerFigures implements Figures {
    private final BrokerService service;
    private final List<Figure> figures;

    @Activate
    public BrokerFigures(@Reference BrokerService service, @Reference RefusalLog refusals) {
        this.service = service;
        figures = List.of(
                Figure.gauge("connections", "Connections that are open now", () -> ask(EmbeddedBroker::connections)),
                Figure.counter(
                        "connections_accepted", "Connections that were opened", () -> ask(EmbeddedBroker::accepted)),
                Figure.gauge(
                        "devices_slowed",
                        "Devices that are slowed now, since they send faster than they may",
                        () -> ask(EmbeddedBroker::slowedNow)),
                Figure.counter(
                        "slowdowns",
                        "Times that a device was slowed, since it sent faster than it may",
                        () -> ask(EmbeddedBroker::slowed)),
                Figure.counter(
                        "devices_sent_away",
                        "Connections that were ended, since the device sent far faster than it may",
                        () -> ask(EmbeddedBroker::sentAway)),
                Figure.counter(
                        "handshakes_failed",
                        "TLS handshakes that failed, before anybody could sign in",
                        () -> ask(EmbeddedBroker::failedHandshakes)),
                Figure.counter("signins_refused", "Sign-ins of devices that were refused", refusals::signIns),
                Figure.counter("messages_refused", "Messages of devices that were refused", refusals::messages),
                new Figure(
                        "session_messages",
                        Figure.Kind.GAUGE,
                        "",
                        "Messages that the broker keeps for a subsystem",
                        List.of("subsystem"),
                        this::kept));
    }

    private double ask(ToDoubleFunction<EmbeddedBroker> question) {
        return service.embedded().map(broker -> question.applyAsDouble(broker)).orElse(Double.NaN);
    }

    private List<Figure.Sample> kept() {
        return service.embedded()
                .map(broker -> broker.kept().entrySet().stream()
                        .map(each -> Figure.Sample.of(each.getKey(), each.getValue()))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public String concern() {
        return "broker";
    }

    @Override
    public String description() {
        return "The embedded MQTT broker.";
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }
}
