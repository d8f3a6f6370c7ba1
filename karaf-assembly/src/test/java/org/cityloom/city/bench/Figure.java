/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

/**
 * What one way was measured to cost.
 *
 * @param perSecond messages
 * @param consumer µs of CPU for each message, in the process that consumes
 * @param broker likewise in the process of the broker; 0 if that is the same process
 * @param database likewise in the processes of PostgreSQL; 0 if there is none
 * @param others processors that were busy with something else meanwhile
 */
record Figure(
        Way way, BrokerKind kind, double perSecond, double consumer, double broker, double database, double others) {
    /** Names in a {@link CpuLog}. */
    static final String CONSUMER = "consumer";

    static final String BROKER = "broker";
    static final String DATABASE = "database";

    /**
     * @param idle CPU seconds that the consumer uses in a second while nothing comes
     */
    static Figure of(Way way, BrokerKind kind, Span span, CpuLog log, double idle) {
        double consumer = log.used(CONSUMER, span.fromMillis(), span.toMillis());
        double broker = log.used(BROKER, span.fromMillis(), span.toMillis());
        double database = log.used(DATABASE, span.fromMillis(), span.toMillis());
        double machine = log.used(CpuLog.MACHINE, span.fromMillis(), span.toMillis());
        double each = 1e6 / span.messages();
        return new Figure(
                way,
                kind,
                span.messages() / span.seconds(),
                (consumer - idle * span.seconds()) * each,
                broker * each,
                database * each,
                Math.max(0, machine - consumer - broker - database) / span.seconds());
    }

    /** Processors that this way kept busy. */
    double busy() {
        return perSecond * (consumer + broker + database) / 1e6;
    }
}
