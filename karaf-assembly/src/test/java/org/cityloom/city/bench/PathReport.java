/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** The figures of all ways as text. */
final class PathReport {
    private static final double GOAL = 0.5;

    private final Load load;
    private final List<Figure> figures = new ArrayList<>();

    PathReport(Load load) {
        this.load = load;
    }

    void add(Figure figure) {
        figures.add(figure);
    }

    String text() {
        StringJoiner text = new StringJoiner("\n", "\n", "\n");
        text.add(line("WHAT A MESSAGE COSTS (%d bytes of JSON, QoS 1, %d devices)", Load.BYTES, load.devices()));
        text.add(line(
                "%,d messages wait at the broker when the consumer comes; timed is from its first to its last batch, so no"
                        + " publisher is counted, and %,d messages before warm it up.",
                load.measuredMessages(), load.warmUpMessages()));
        text.add(
                "µs of CPU for each message: 'consumer' is the whole process that takes it, for the full path the city less"
                        + " what it uses when idle");
        text.add(
                "(with the embedded broker in it); 'database' is all processes of PostgreSQL, which waits for its disk at"
                        + " each commit; H2 is in the city.");
        text.add("");
        text.add(line(
                "%-36s %-10s %11s %9s %8s %9s %7s %16s",
                "way", "broker", "messages/s", "consumer", "broker", "database", "sum", "processors busy"));
        figures.sort(Comparator.comparing(Figure::kind).thenComparing(Figure::way));
        figures.forEach(figure -> text.add(row(figure)));
        text.add("");
        for (BrokerKind kind : BrokerKind.values()) {
            ratio(kind, Way.FULL_POSTGRES, Way.BARE_COPY)
                    .ifPresent(ratio -> text.add(line(
                            "%s: full path to PostgreSQL / bare COPY = %.2f   %s",
                            kind, ratio, Goal.atLeast(GOAL, ratio))));
            ratio(kind, Way.FULL_H2, Way.FULL_POSTGRES)
                    .ifPresent(ratio -> text.add(line("%s: full path to H2 / to PostgreSQL = %.2f", kind, ratio)));
            ratio(kind, Way.BARE_COPY, Way.NOTHING)
                    .ifPresent(ratio -> text.add(line("%s: bare COPY / nothing = %.2f", kind, ratio)));
        }
        return text.toString();
    }

    private static String row(Figure figure) {
        return line(
                "%-36s %-10s %,11.0f %9.1f %8s %9s %7.1f %6.1f + %.1f of %d",
                figure.way(),
                figure.kind(),
                figure.perSecond(),
                figure.consumer(),
                figure.broker() == 0 ? "inside" : line("%.1f", figure.broker()),
                figure.database() == 0 ? "-" : line("%.1f", figure.database()),
                figure.consumer() + figure.broker() + figure.database(),
                figure.busy(),
                figure.others(),
                Runtime.getRuntime().availableProcessors());
    }

    private Optional<Double> ratio(BrokerKind kind, Way one, Way other) {
        return perSecond(kind, one).flatMap(a -> perSecond(kind, other).map(b -> a / b));
    }

    private Optional<Double> perSecond(BrokerKind kind, Way way) {
        return figures.stream()
                .filter(figure -> figure.kind() == kind && figure.way() == way)
                .map(Figure::perSecond)
                .findFirst();
    }

    private static String line(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
