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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.store.StoreException;
import org.cityloom.subsystems.cases.internal.assessment.Category;
import org.cityloom.subsystems.cases.internal.assessment.Facts;
import org.cityloom.subsystems.cases.internal.assessment.Moment;
import org.cityloom.subsystems.cases.internal.assessment.Post;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;

/**
 * {@code cases_fact}: one narrow row for each case, from which all figures are counted. It is written by the connection that writes
 * the case, in its transaction; every call blocks.
 */
final class FactTable {
    /** What the case tells; ratings are written by those who rate. */
    private static final List<Moment> MOMENTS =
            Stream.of(Moment.values()).filter(moment -> moment != Moment.RATED).toList();

    private static final List<String> CHANGING = Stream.of(
                    Stream.of("unit_id", "category", "exempt"),
                    MOMENTS.stream().map(Moment::column),
                    Stream.of(Post.values()).map(Post::column))
            .flatMap(names -> names)
            .toList();

    private static final String INSERT = "INSERT INTO cases_fact (" + String.join(", ", CHANGING)
            + ", grid, case_number) VALUES (" + String.join(", ", Collections.nCopies(CHANGING.size() + 2, "?")) + ")";
    private static final String UPDATE =
            "UPDATE cases_fact SET " + String.join(" = ?, ", CHANGING) + " = ?, grid = ? WHERE case_number = ?";
    private static final String SELECT =
            "SELECT " + String.join(", ", CHANGING) + ", grid FROM cases_fact WHERE case_number = ?";

    /** Adds those of a case that was just reported. */
    void add(EntityManager manager, CaseFile file) {
        within(manager, connection -> write(connection, INSERT, Facts.reported(file)));
    }

    /**
     * Changes those of a case to what follows from an event.
     *
     * @param file the case after it
     * @throws IllegalStateException if the case has none
     */
    void change(EntityManager manager, CaseFile file, CaseEvent event) {
        Action action = Action.of(event.action()).orElse(null);
        within(manager, connection -> {
            Facts before = read(connection, file.number());
            return write(connection, UPDATE, before.after(file, action, event.by(), event.at()));
        });
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private static <T> T within(EntityManager manager, Work<T> work) {
        try (Connection connection = manager.unwrap(Connection.class)) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new StoreException("cannot keep the facts of a case", e);
        }
    }

    private static int write(Connection connection, String sql, Facts facts) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(facts.unit());
        values.add(facts.category().name());
        values.add(facts.exempt());
        MOMENTS.forEach(moment -> values.add(
                facts.at(moment).map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null)));
        for (Post post : Post.values()) {
            values.add(facts.posts().get(post));
        }
        values.add(facts.grid());
        values.add(facts.number());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement.executeUpdate();
        }
    }

    private static Facts read(Connection connection, String number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT)) {
            query.setString(1, number);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("case " + number + " has no facts");
                }
                return new Facts(
                        number,
                        row.getString("grid"),
                        row.getString("unit_id"),
                        Category.valueOf(row.getString("category")),
                        moments(row),
                        posts(row),
                        row.getBoolean("exempt"));
            }
        }
    }

    private static Map<Moment, Instant> moments(ResultSet row) throws SQLException {
        Map<Moment, Instant> moments = new EnumMap<>(Moment.class);
        for (Moment moment : MOMENTS) {
            OffsetDateTime at = row.getObject(moment.column(), OffsetDateTime.class);
            if (at != null) {
                moments.put(moment, at.toInstant());
            }
        }
        return moments;
    }

    private static Map<Post, String> posts(ResultSet row) throws SQLException {
        Map<Post, String> posts = new EnumMap<>(Post.class);
        for (Post post : Post.values()) {
            String by = row.getString(post.column());
            if (by != null) {
                posts.put(post, by);
            }
        }
        return posts;
    }
}
