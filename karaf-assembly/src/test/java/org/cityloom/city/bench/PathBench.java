/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.cityloom.city.CityContainer;

import static org.assertj.core.api.Assertions.assertThat;

/** What a message costs on four ways, each through two brokers, and how the ways compare. */
class PathBench {
    private static final Load LOAD = Load.OF_A_CITY;
    private static final PathReport REPORT = new PathReport(LOAD);

    private static Postgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void startDatabase() throws Exception {
        postgres = Postgres.start();
    }

    @AfterAll
    @SuppressWarnings("SystemOut") // the figures are what a benchmark is for
    static void print() throws Exception {
        postgres.close();
        System.out.println(REPORT.text());
    }

    @ParameterizedTest(name = "{1} through {0}")
    @CsvSource({"EMBEDDED,NOTHING", "EMBEDDED,BARE_COPY", "MOSQUITTO,NOTHING", "MOSQUITTO,BARE_COPY"})
    void takesEveryMessageInAProgramOfItsOwn(BrokerKind kind, Way way) throws Exception {
        try (CpuLog log = log(way);
                Broker broker = kind.start(folder, LOAD.ids())) {
            String url = way == Way.BARE_COPY ? postgres.freshDatabase() : null;
            Child consumer = url == null
                    ? Child.start(BareConsumer.class, broker.uri().toString(), broker.user(), broker.secret())
                    : Child.start(BareConsumer.class, broker.uri().toString(), broker.user(), broker.secret(), url);
            try (consumer;
                    Fleet fleet = Fleet.connect(broker.uri(), broker.devices())) {
                log.add(Figure.BROKER, CpuClock.of(broker.pid()));
                log.add(Figure.CONSUMER, CpuClock.of(consumer.pid()));
                consumer.ask("subscribe");
                fleet.publish(0, LOAD.warmUp());
                consumer.ask(Long.toString(LOAD.warmUpMessages()));
                fleet.publish(LOAD.warmUp(), LOAD.measured());
                Span span = Span.of(consumer.ask(Long.toString(LOAD.measuredMessages())));
                assertThat(span.stored()).isEqualTo(LOAD.measuredMessages());
                REPORT.add(Figure.of(way, kind, span, log, 0));
            }
            if (url != null) {
                assertThat(rows(url)).isEqualTo(LOAD.warmUpMessages() + LOAD.measuredMessages());
            }
        }
    }

    @ParameterizedTest(name = "{1} through {0}")
    @CsvSource({"EMBEDDED,FULL_H2", "EMBEDDED,FULL_POSTGRES", "MOSQUITTO,FULL_H2", "MOSQUITTO,FULL_POSTGRES"})
    void storesEveryMessageInTheCity(BrokerKind kind, Way way) throws Exception {
        try (CpuLog log = log(way);
                Broker external = kind == BrokerKind.EMBEDDED ? null : kind.start(folder, LOAD.ids())) {
            CityContainer city = CityContainer.onH2();
            String url = way == Way.FULL_POSTGRES ? postgres.freshDatabase() : null;
            if (url != null) {
                city.withPostgres(url);
            }
            if (external != null) {
                FullPath.with(external, city);
                log.add(Figure.BROKER, CpuClock.of(external.pid()));
            }
            try (FullPath path = FullPath.open(city, "PathBench-" + way.name() + "-" + kind.name(), LOAD.ids());
                    Fleet fleet = external == null ? path.fleet() : Fleet.connect(external.uri(), external.devices())) {
                log.add(Figure.CONSUMER, CpuClock.of(path.pid()));
                path.drain(fleet, 0, LOAD.warmUp());
                double idle = path.idle();
                path.drain(fleet, LOAD.warmUp(), LOAD.measured());
                Span span = url == null ? path.storedInH2(LOAD.warmUp()) : stored(url);
                assertThat(span.stored()).isEqualTo(LOAD.measuredMessages());
                REPORT.add(Figure.of(way, kind, span, log, idle));
            }
        }
    }

    private static CpuLog log(Way way) throws SQLException {
        CpuLog log = new CpuLog();
        if (way.usesPostgres()) {
            log.add(Figure.DATABASE, CpuClock.withChildren(postgres.pid()));
        }
        return log;
    }

    private static Span stored(String url) throws SQLException {
        try (Connection connection = Postgres.connect(url)) {
            return FullPath.stored(connection, LOAD.warmUp());
        }
    }

    private static long rows(String url) throws SQLException {
        try (Connection connection = Postgres.connect(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM (SELECT DISTINCT device, sequence FROM bare_measurement) AS messages")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
