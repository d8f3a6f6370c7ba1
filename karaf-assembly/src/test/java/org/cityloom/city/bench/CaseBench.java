/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.cityloom.city.CityContainer;
import org.cityloom.city.cases.Crew;
import org.cityloom.subsystems.cases.testing.CaseGenerator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long those wait who report cases, look into their inboxes and ask for figures, in a real city over HTTP, with as many cases in
 * PostgreSQL as {@code -Dbench.cases} says, of two years. A report has come to its end when its answer is there, after the commit.
 */
class CaseBench {
    private static final long CASES = Long.getLong("bench.cases", 5_000_000);
    private static final int DAYS = 730;
    private static final long SHIPPED_CALENDAR = 0;
    private static final int PER_SECOND = 200;
    private static final int CASE_GOAL_MILLIS = 100;
    private static final int PAGE_GOAL_MILLIS = 100;
    private static final int MONTH_GOAL_MILLIS = 2000;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration MEASURED = Duration.ofSeconds(60);
    private static final List<String> MATTERS = List.of("06007", "06010", "06011", "06012", "06004");

    @Test
    @SuppressWarnings("SystemOut") // the figures are what a benchmark is for
    void reportsAndListsAmongMillions() throws Exception {
        try (Postgres postgres = Postgres.start()) {
            String url = postgres.freshDatabase();
            try (CityContainer city = CityContainer.onH2().withPostgres(url).unpack("CaseBench");
                    CpuLog log = new CpuLog()) {
                Crew crew = new Crew(city);
                new CaseGenerator(source(url), true, SHIPPED_CALENDAR, DAYS, Instant.now()).fill(CASES);
                log.add("city", CpuClock.of(city.processHandle().pid()));
                log.add("database", CpuClock.withChildren(postgres.pid()));
                log.add("reporters", CpuClock.of(ProcessHandle.current().pid()));
                Pace pace = new Pace(city.address(), crew.person("collector").cookie(), reports(crew));
                pace.run(PER_SECOND, WARM_UP);
                long before = cases(url);
                long from = System.currentTimeMillis();
                Waits created = pace.run(PER_SECOND, MEASURED);
                String busy = log.busy(from, System.currentTimeMillis());
                assertThat(cases(url) - before).isEqualTo(PER_SECOND * MEASURED.toSeconds());
                System.out.printf(
                        Locale.ROOT,
                        "%nCASES among %,d on PostgreSQL, over HTTP%n"
                                + "reporting %d cases/s for %d s, from the moment at which a report was due: %s%n"
                                + "processors busy meanwhile: %s%n"
                                + "inbox page of 50: %s%ninboxes counted: %s%n"
                                + "counters of today: %s%nmonth of all communities: %s%n%n",
                        CASES,
                        PER_SECOND,
                        MEASURED.toSeconds(),
                        created.told(CASE_GOAL_MILLIS),
                        busy,
                        asked(crew, 200, "duty-lead", "/api/cases?inbox=REGISTERING&limit=50")
                                .told(PAGE_GOAL_MILLIS),
                        asked(crew, 50, "duty-lead", "/api/cases/inboxes").told(PAGE_GOAL_MILLIS),
                        asked(crew, 50, "assessor", "/api/cases/assessment/today")
                                .told(PAGE_GOAL_MILLIS),
                        asked(
                                        crew,
                                        10,
                                        "assessor",
                                        "/api/cases/assessment?by=COMMUNITY&period=MONTH&date="
                                                + LocalDate.now(ZoneOffset.UTC).minusMonths(1))
                                .told(MONTH_GOAL_MILLIS));
            }
        }
    }

    /** Asks so often, one after the other, after asking as often to warm up. */
    private static Waits asked(Crew crew, int times, String person, String path) {
        Waits waits = new Waits();
        for (int i = 0; i < 2 * times; i++) {
            long began = System.nanoTime();
            assertThat(crew.person(person).json(path).isMissingNode()).isFalse();
            if (i >= times) {
                waits.add(System.nanoTime() - began);
            }
        }
        return waits;
    }

    /** Reports in the middle of each community, of different matters. */
    private static List<String> reports(Crew crew) {
        List<String> bodies = new ArrayList<>();
        for (JsonNode area : crew.person("collector")
                .json("/api/places/areas?level=COMMUNITY&limit=1000")
                .path("items")) {
            for (String code : MATTERS) {
                bodies.add(
                        ("{\"source\":\"COLLECTOR\",\"standard\":\"GB/T 47678.5-2026\",\"kind\":\"matter\",\"code\":\"%s\","
                                        + "\"address\":\"路口\",\"description\":\"有垃圾一处\",\"position\":%s}")
                                .formatted(code, area.path("centre")));
            }
        }
        assertThat(bodies).isNotEmpty();
        return bodies;
    }

    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        source.setPassword("postgres");
        return source;
    }

    private static long cases(String url) throws SQLException {
        try (Connection connection = Postgres.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM cases_case")) {
            row.next();
            return row.getLong(1);
        }
    }
}
