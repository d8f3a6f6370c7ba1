/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * Fills {@code cases_case} and {@code cases_fact} with many cases by few statements, evenly over some days until a moment. Limits have the mix
 * of events of domain, 立案/处置/结案; three districts, 26 streets and 146 communities as in the article; three of 1,000 are
 * never handled (domain, scale: 99.69% closed); the rest is made up: 6 of 100 are refused, 85 handled in time.
 */
public final class CaseGenerator {
    private static final int CHUNK = 10_000; // more in one transaction makes H2 slow
    private static final long DAY_SECONDS = 86_400;

    /** Hashes of the number, since neither database has a random function that can be repeated. */
    private static final List<Long> MULTIPLIERS =
            List.of(48_271L, 69_621L, 16_807L, 39_373L, 630_360_016L, 742_938_285L, 950_706_376L, 1_226_874_159L);

    private static final String LIMIT = "CASE WHEN MOD(h4, 100) < 21 THEN 86400 WHEN MOD(h4, 100) < 36 THEN 172800"
            + " WHEN MOD(h4, 100) < 49 THEN 604800 WHEN MOD(h4, 100) < 61 THEN 7200 WHEN MOD(h4, 100) < 73 THEN 14400"
            + " WHEN MOD(h4, 100) < 83 THEN 7200 WHEN MOD(h4, 100) < 91 THEN 259200 ELSE 1296000 END";

    /** How much of its limit handling takes, in hundredths. */
    private static final String FACTOR = "CASE WHEN MOD(h5, 1000) < 850 THEN 20 + MOD(h6, 80)"
            + " WHEN MOD(h5, 1000) < 997 THEN 101 + MOD(h6, 100) END";

    private static final String CATEGORY = "CASE WHEN MOD(h7, 100) < 40 THEN 'SANITATION' WHEN MOD(h7, 100) < 70"
            + " THEN 'STREET_ORDER' WHEN MOD(h7, 100) < 80 THEN 'ADVERTISING' WHEN MOD(h7, 100) < 88 THEN 'UTILITIES'"
            + " WHEN MOD(h7, 100) < 93 THEN 'TRAFFIC' WHEN MOD(h7, 100) < 97 THEN 'GREENERY' ELSE 'OTHER' END";

    private static final String CLOCKS = "[{\"kind\":\"INTAKE\",\"start\":\"2026-03-02T01:00:00Z\",\"amount\":1,"
            + "\"type\":\"urgent-hours\",\"unit\":\"\",\"calendar\":\"\",\"version\":{version},\"pauses\":[],"
            + "\"stopped\":\"2026-03-02T01:10:00Z\"},{\"kind\":\"HANDLE\",\"start\":\"2026-03-02T01:20:00Z\",\"amount\":1,"
            + "\"type\":\"workdays\",\"unit\":\"unit-1\",\"calendar\":\"\",\"version\":{version},\"pauses\":[],\"stopped\":null}]";

    /** The cases to the facts. */
    private static final String CASES =
            """
            INSERT INTO cases_case (case_number, version_number, state, source, reporter, standard, kind, code, latitude,
              longitude, grid, city, address, description, verified, condition_id, condition_zh, condition_en, limit_amount,
              limit_clock, closing_zh, closing_en, unit_id, handler, inspector, merged_into, reworks, returned, postponements,
              suspensions, appeals, supervision, upheld_by, exempt, calendar_key, noted_until, reported_at, closed_at, due_at,
              handle_due_at, handled_at, clocks)
            SELECT case_number, 5,
              CASE WHEN refused_at IS NOT NULL THEN 'NOT_ACCEPTED' WHEN closed_at IS NOT NULL THEN 'CLOSED'
                WHEN checked_at IS NOT NULL THEN 'CHECKED' WHEN handled_at IS NOT NULL THEN 'TO_CHECK'
                WHEN dispatched_at IS NOT NULL THEN 'HANDLING' WHEN registered_at IS NOT NULL THEN 'TO_DISPATCH'
                ELSE 'REPORTED' END,
              'COLLECTOR', 'collector', 'GB/T 47678.5-2026', 'matter', '06010', 27.2, 111.4, grid, '430500',
              '宝庆中路与魏源路交叉口东南角', '路边有暴露垃圾一处', FALSE, 1, '暴露垃圾', 'exposed waste', 4, 'work-hours',
              '清理干净', 'it is cleared', unit_id, '', '', '', 0, 0, 0, 0, 0, 0, '', exempt, '', reported_at, reported_at,
              closed_at,
              CASE WHEN closed_at IS NOT NULL OR handled_at IS NOT NULL THEN NULL
                WHEN dispatched_at IS NOT NULL THEN handle_due_at WHEN registered_at IS NOT NULL THEN dispatch_due_at
                ELSE intake_due_at END,
              handle_due_at, handled_at, '{clocks}'
            FROM cases_fact"""
                    .replace("{clocks}", CLOCKS);

    private final DataSource source;
    private final boolean postgres;
    private final String fromFacts;
    private final Instant start;
    private final long span;

    /**
     * @param postgres whether it is PostgreSQL; otherwise H2
     * @param calendar version of the city's working calendar that the clocks follow
     * @param end until when, the moment of asking
     */
    public CaseGenerator(DataSource source, boolean postgres, long calendar, int days, Instant end) {
        this.source = source;
        this.postgres = postgres;
        this.fromFacts = CASES.replace("{version}", Long.toString(calendar));
        this.start = end.minus(days, ChronoUnit.DAYS);
        this.span = days * DAY_SECONDS;
    }

    public void fill(long cases) {
        for (long from = 1; from <= cases; from += CHUNK) {
            long to = Math.min(cases, from + CHUNK - 1);
            execute(facts(from, to, cases));
            execute(fromFacts + " WHERE case_number BETWEEN '" + number(from) + "' AND '" + number(to) + "'");
        }
        execute(postgres ? "VACUUM ANALYZE" : "ANALYZE");
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%019d", n);
    }

    private void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot fill the tables", e);
        }
    }

    private String series(long from, long to) {
        return postgres
                ? "(SELECT n FROM generate_series(" + from + "::bigint, " + to + ") AS s(n)) s"
                : "(SELECT X AS n FROM SYSTEM_RANGE(" + from + ", " + to + ")) s";
    }

    /** The moment so many seconds after the start. */
    private String at(String seconds) {
        String first = "TIMESTAMP WITH TIME ZONE '"
                + start.toString().replace('T', ' ').replace("Z", "+00:00") + "'";
        return postgres
                ? first + " + (" + seconds + ") * INTERVAL '1 second'"
                : "DATEADD(SECOND, " + seconds + ", " + first + ")";
    }

    /** Null if it is later than the end. */
    private String past(String seconds) {
        return "CASE WHEN " + seconds + " <= " + span + " THEN " + seconds + " END";
    }

    private String facts(long from, long to, long all) {
        StringBuilder hashes = new StringBuilder();
        for (int i = 0; i < MULTIPLIERS.size(); i++) {
            hashes.append(", MOD(n * ")
                    .append(MULTIPLIERS.get(i))
                    .append(", 2147483647) AS h")
                    .append(i);
        }
        String drawn = "SELECT n, n * " + span + " / " + all + " AS rep" + hashes + " FROM " + series(from, to);
        String registered = "SELECT d.*, MOD(h0, 100) < 6 AS refused, MOD(h1, 146) AS community, " + LIMIT + " AS lim, "
                + FACTOR + " AS factor, CASE WHEN MOD(h0, 100) >= 6 THEN rep + 60 + MOD(h2, 1000) END AS reg FROM ("
                + drawn
                + ") d";
        String dispatched = "SELECT r.*, reg + 30 + MOD(h3, 1000) AS dis FROM (" + registered + ") r";
        String handled = "SELECT p.*, dis + lim * factor / 100 AS han FROM (" + dispatched + ") p";
        String checked = "SELECT h.*, han + 1800 + MOD(h6, 2400) AS chk FROM (" + handled + ") h";
        String ended =
                "SELECT c.*, CASE WHEN refused THEN rep + 600 ELSE chk + 900 END AS clo FROM (" + checked + ") c";
        String cut = "SELECT n, rep, refused, community, lim, h4, h5, h7, " + past("reg") + " AS reg, " + past("dis")
                + " AS dis, " + past("han") + " AS han, " + past("chk") + " AS chk, " + past("clo") + " AS clo FROM ("
                + ended + ") e";
        Map<String, String> columns = columns();
        return "INSERT INTO cases_fact (" + String.join(", ", columns.keySet()) + ") SELECT "
                + String.join(", ", columns.values()) + " FROM (" + cut + ") f";
    }

    private Map<String, String> columns() {
        String due = "CASE WHEN dis IS NOT NULL THEN dis + lim END";
        return Stream.of(new String[][] {
                    {"case_number", "LPAD(CAST(n AS VARCHAR(19)), 19, '0')"},
                    {
                        "grid",
                        "'43050' || CAST(2 + (community * 26 / 146) * 3 / 26 AS VARCHAR(1))"
                                + " || LPAD(CAST(community * 26 / 146 AS VARCHAR(3)), 3, '0')"
                                + " || LPAD(CAST(community AS VARCHAR(3)), 3, '0') || '001'"
                    },
                    {"unit_id", "CASE WHEN dis IS NULL THEN '' ELSE 'unit-' || CAST(MOD(h5, 60) AS VARCHAR(2)) END"},
                    {"category", CATEGORY},
                    {"exempt", "clo IS NOT NULL AND MOD(h7, 1000) = 1"},
                    {"rating", "CASE WHEN clo IS NOT NULL AND MOD(h7, 10) = 1 THEN CAST(1 + MOD(h5, 5) AS INT) END"},
                    {"rated_at", at("CASE WHEN MOD(h7, 10) = 1 THEN clo END")},
                    {"intake_by", "'intake-' || CAST(MOD(h7, 20) AS VARCHAR(2))"},
                    {"registered_by", "CASE WHEN reg IS NOT NULL THEN 'duty-' || CAST(MOD(h5, 8) AS VARCHAR(2)) END"},
                    {"dispatched_by", "CASE WHEN dis IS NOT NULL THEN 'desk-' || CAST(MOD(h4, 12) AS VARCHAR(2)) END"},
                    {"checked_by", "CASE WHEN chk IS NOT NULL THEN 'check-' || CAST(MOD(h4, 90) AS VARCHAR(2)) END"},
                    {"reported_at", at("rep")},
                    {"accepted_at", at("reg - 30")},
                    {"refused_at", at("CASE WHEN refused THEN clo END")},
                    {"intake_due_at", at("rep + 900")},
                    {"registered_at", at("reg")},
                    {"dispatch_due_at", at("reg + 900")},
                    {"dispatched_at", at("dis")},
                    {"dispatch_counts_at", at("LEAST(reg + 900, COALESCE(dis, reg + 900))")},
                    {"returned_at", at("CASE WHEN MOD(h4, 50) = 3 THEN dis + 60 END")},
                    {"handle_due_at", at(due)},
                    {"handled_at", at("han")},
                    {"handle_counts_at", at("LEAST(" + due + ", COALESCE(han, " + due + "))")},
                    {"waiting_due_at", at("CASE WHEN han IS NULL AND clo IS NULL THEN " + due + " END")},
                    {"postponed_at", at("CASE WHEN MOD(h5, 40) = 7 THEN dis + 600 END")},
                    {"reworked_at", at("CASE WHEN MOD(h7, 30) = 7 THEN han END")},
                    {"check_due_at", at("han + 3600")},
                    {"checked_at", at("chk")},
                    {"check_counts_at", at("LEAST(han + 3600, COALESCE(chk, han + 3600))")},
                    {"closed_at", at("clo")},
                    {"close_counts_at", at("LEAST(" + due + ", COALESCE(clo, " + due + "))")},
                })
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one, LinkedHashMap::new));
    }
}
