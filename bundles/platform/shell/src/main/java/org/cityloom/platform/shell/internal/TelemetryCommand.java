/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.DeadLetters;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHistory;

/** Shows what devices reported and what was refused. */
@Service
@Command(scope = "city", name = "telemetry", description = "Shows what a device reported, or what was refused and why")
public final class TelemetryCommand extends CityCommand {
    @Argument(index = 0, name = "action", description = "last, history or dead-letters", required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"last", "history", "dead-letters"})
    String action = "";

    @Argument(index = 1, name = "device", description = "Id of the device; not for dead-letters")
    @Completion(DeviceCompleter.class)
    @Nullable
    String device;

    @Option(name = "--from", description = "First moment of the history (default: an hour before its end)")
    @Nullable
    String from;

    @Option(name = "--to", description = "End of the history (default: now)")
    @Nullable
    String to;

    @Option(name = "--signal", description = "Only measurements with this signal")
    @Nullable
    String signal;

    @Option(name = "--offset", description = "How many dead letters to skip (default 0)")
    int offset;

    @Option(name = "--limit", description = "How many to show, up to 1000 (default 50)")
    int limit = 50;

    @Reference
    TelemetryHistory history;

    @Reference
    DeadLetters deadLetters;

    @Override
    void run() {
        switch (action) {
            case "last" -> last(required(device, "the id of the device"));
            case "history" -> history(required(device, "the id of the device"));
            case "dead-letters" -> deadLetters();
            default -> throw new IllegalArgumentException(
                    "'" + action + "' is not an action; there are last, history and dead-letters");
        }
    }

    private void last(String id) {
        LastKnown last = history.lastKnown(id)
                .orElseThrow(() -> new NoSuchElementException("nothing is known of a device '" + id + "'"));
        Measurement measurement = last.measurement();
        print(id + " at " + measurement.time() + ", arrived " + last.arrival() + position(measurement.position()));
        ShellTable table = table("Signal", "Value");
        new TreeMap<>(measurement.signals())
                .forEach((name, value) -> table.addRow().addContent(name, value));
        print(table);
    }

    private void history(String id) {
        Instant end = moment(to, Instant.now());
        Instant begin = moment(from, end.minus(Duration.ofHours(1)));
        ShellTable table = table("Time", "Sequence", "Position", "Signals");
        for (Measurement each : history.measurements(new HistoryQuery(id, begin, end, signal, null, limit))) {
            table.addRow().addContent(each.time(), each.sequence(), position(each.position()), signals(each.signals()));
        }
        print(table);
    }

    private void deadLetters() {
        Page<DeadLetter> page = deadLetters.list(new PageRequest(offset, limit));
        ShellTable table = table("Id", "At", "Topic", "Reason", "Bytes");
        for (DeadLetter letter : page.items()) {
            table.addRow().addContent(letter.id(), letter.at(), letter.topic(), letter.reason(), letter.bytes());
        }
        print(table);
        print(page.items().size() + " of " + page.total() + " dead letters");
    }

    private static String signals(Map<String, Double> signals) {
        return new TreeMap<>(signals)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static String position(@Nullable Position position) {
        return position == null ? "" : " " + position.latitude() + " " + position.longitude();
    }
}
