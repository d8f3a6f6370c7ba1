/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;
import org.cityloom.subsystems.cases.internal.assessment.Basis;
import org.cityloom.subsystems.cases.internal.assessment.Category;
import org.cityloom.subsystems.cases.internal.assessment.Count;
import org.cityloom.subsystems.cases.internal.assessment.Group;
import org.cityloom.subsystems.cases.internal.assessment.Part;
import org.cityloom.subsystems.cases.internal.assessment.Question;
import org.cityloom.subsystems.cases.internal.assessment.Rate;
import org.cityloom.subsystems.cases.internal.assessment.ScoredCase;
import org.cityloom.subsystems.cases.internal.assessment.Today;

/** Counts cases by the formulas, and lists the very cases that it counts. Safe for all threads; every call blocks on the database. */
@Component(service = AssessmentStore.class)
public final class AssessmentStore {
    private static final int LOWEST_RATING = 1; // domain, 市民随手拍: 5-grade rating
    private static final int HIGHEST_RATING = 5;

    private final DataSource source;
    private final Transactions transactions;

    /** @param schema proof that the tables are there */
    @Activate
    public AssessmentStore(
            @Reference(target = "(cityloom.schema=cases)") SchemaReady schema,
            @Reference(target = "(osgi.jndi.service.name=" + SchemaReady.DATA_SOURCE + ")") DataSource source,
            @Reference Transactions transactions) {
        this.source = source;
        this.transactions = transactions;
    }

    /** The figures of everybody who has any, ordered by key. One pass over an index for each basis of the grouping's rates. */
    public List<Group> groups(Question question) {
        Map<Basis, List<Rate>> byBasis = question.grouping().rates().stream()
                .collect(Collectors.groupingBy(Rate::basis, () -> new EnumMap<>(Basis.class), Collectors.toList()));
        return within(connection -> {
            Map<String, Map<Rate, Count>> counts = new TreeMap<>();
            for (Map.Entry<Basis, List<Rate>> each : byBasis.entrySet()) {
                count(connection, question, each.getKey(), each.getValue(), counts);
            }
            return counts.entrySet().stream()
                    .map(each -> new Group(each.getKey(), filled(question, each.getValue())))
                    .toList();
        });
    }

    private static Map<Rate, Count> filled(Question question, Map<Rate, Count> counts) {
        question.grouping().rates().forEach(rate -> counts.putIfAbsent(rate, Count.NONE));
        return counts;
    }

    private static void count(
            Connection connection,
            Question question,
            Basis basis,
            List<Rate> rates,
            Map<String, Map<Rate, Count>> counts)
            throws SQLException {
        String key = question.grouping().key();
        String numerators = rates.stream()
                .map(rate -> ", COUNT(*) FILTER (WHERE " + rate.condition() + ")")
                .collect(Collectors.joining());
        CaseFilter filter = CaseFilter.of(question, basis);
        new NamedSql("SELECT " + key + ", COUNT(*)" + numerators + " FROM cases_fact" + filter.where() + " GROUP BY "
                        + key)
                .with(filter.parameters())
                .list(connection, row -> put(row, rates, counts));
    }

    private static String put(ResultSet row, List<Rate> rates, Map<String, Map<Rate, Count>> counts)
            throws SQLException {
        String group = row.getString(1);
        Map<Rate, Count> mine = counts.computeIfAbsent(group, key -> new EnumMap<>(Rate.class));
        for (int i = 0; i < rates.size(); i++) {
            mine.put(rates.get(i), new Count(row.getLong(3 + i), row.getLong(2)));
        }
        return group;
    }

    /**
     * The cases behind a rate of one group, in the order in which they count.
     *
     * @param key of the group
     */
    public Page<ScoredCase> cases(Question question, String key, Rate rate, Part part, PageRequest page) {
        CaseFilter filter = CaseFilter.of(question, rate.basis())
                .and(part.condition(rate))
                .and(question.grouping().key() + " = :key", "key", key);
        String at = rate.basis().moment().column();
        return within(connection -> {
            long total = new NamedSql("SELECT COUNT(*) FROM cases_fact" + filter.where())
                    .with(filter.parameters())
                    .list(connection, row -> row.getLong(1))
                    .get(0);
            List<ScoredCase> cases = new NamedSql("SELECT case_number, grid, unit_id, category, " + at
                            + ", handle_due_at, handled_at, closed_at, exempt FROM cases_fact" + filter.where()
                            + " ORDER BY " + at + ", case_number LIMIT :limit OFFSET :offset")
                    .with(filter.parameters())
                    .with("limit", page.limit())
                    .with("offset", page.offset())
                    .list(connection, AssessmentStore::scored);
            return new Page<>(cases, page.offset(), total);
        });
    }

    private static ScoredCase scored(ResultSet row) throws SQLException {
        return new ScoredCase(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Category.valueOf(row.getString(4)),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                instant(row, 6),
                instant(row, 7),
                instant(row, 8),
                row.getBoolean(9));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /**
     * The counters of the big screen by category; every category is there.
     *
     * @param morning when the day began in the city
     * @param scope only cases that lie there
     */
    public Map<Category, Today> today(Instant morning, Instant now, AreaScope scope) {
        return within(connection -> {
            Map<Category, Today> counters = new LinkedHashMap<>();
            Arrays.stream(Category.values()).forEach(category -> counters.put(category, Today.NOTHING));
            for (Counter counter : Counter.values()) {
                CaseFilter filter = new CaseFilter()
                        .and(counter.condition(), "morning", morning)
                        .and("", "now", now)
                        .within(scope);
                new NamedSql("SELECT category, COUNT(*) FROM cases_fact" + filter.where() + " GROUP BY category")
                        .with(filter.parameters())
                        .list(
                                connection,
                                row -> counters.merge(
                                        Category.valueOf(row.getString(1)),
                                        counter.today(row.getLong(2)),
                                        Today::plus));
            }
            return counters;
        });
    }

    /**
     * Keeps how content somebody is with a case; of several people the last rating counts.
     *
     * @param rating 1 to 5, 5 is best
     * @param remark at most 500 characters; may be empty
     * @return false if this person has rated it before, then nothing is kept
     * @throws IllegalArgumentException if it is another number
     * @throws NoSuchElementException if there is no such case
     */
    public boolean rate(String number, int rating, String remark, String by, Instant at) {
        if (rating < LOWEST_RATING || rating > HIGHEST_RATING) {
            throw new IllegalArgumentException("a rating is 1 to 5, got " + rating);
        }
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        return within(connection -> {
            lock(connection, number);
            if (hasRated(connection, number, by)) {
                return false;
            }
            update(
                    connection,
                    "UPDATE cases_fact SET rating = ?, rated_at = ? WHERE case_number = ?",
                    rating,
                    moment,
                    number);
            update(
                    connection,
                    "INSERT INTO cases_rating (case_number, rating, remark, rated_by, rated_at) VALUES (?, ?, ?, ?, ?)",
                    number,
                    rating,
                    remark,
                    by,
                    moment);
            return true;
        });
    }

    /** Of two that rate at once, one waits. */
    private static void lock(Connection connection, String number) throws SQLException {
        List<String> found = new NamedSql("SELECT case_number FROM cases_fact WHERE case_number = :number FOR UPDATE")
                .with("number", number)
                .list(connection, row -> row.getString(1));
        if (found.isEmpty()) {
            throw new NoSuchElementException("there is no case " + number);
        }
    }

    private static boolean hasRated(Connection connection, String number, String by) throws SQLException {
        return new NamedSql("SELECT COUNT(*) FROM cases_rating WHERE case_number = :number AND rated_by = :by")
                        .with("number", number)
                        .with("by", by)
                        .list(connection, row -> row.getLong(1))
                        .get(0)
                > 0;
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T within(Work<T> work) {
        return transactions.required(() -> {
            try (Connection connection = source.getConnection()) {
                return work.with(connection);
            }
        });
    }
}
