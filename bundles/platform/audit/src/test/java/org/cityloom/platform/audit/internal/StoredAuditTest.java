/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.audit.AuditSubject;
import org.cityloom.api.people.Door;
import org.cityloom.api.people.Origin;
import org.cityloom.platform.audit.AuditPage;
import org.cityloom.platform.audit.AuditQuery;
import org.cityloom.platform.audit.AuditRecord;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityloom.platform.audit.testing.AuditFixture.WANG;

class StoredAuditTest {
    @TempDir
    Path folder;

    private record Limit(double limit, Instant since) {}

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @ParameterizedTest
    @EnumSource
    void keepsWhoDidWhatWithBeforeAndAfter(TestDatabase database) {
        try (StoreFixture store = database.open(folder)) {
            AuditFixture fixture = AuditFixture.over(store);
            fixture.audit().as(WANG, () -> fixture.audit()
                    .record(AuditEntry.of(
                            "muck:set-limit",
                            "area",
                            "439102",
                            new Limit(40, NOON),
                            Map.of("limit", 50.5, "说明", "限速\n新"))));

            AuditRecord entry = fixture.only("muck:set-limit");
            assertThat(entry.actor()).isEqualTo(WANG);
            assertThat(entry.subject()).isEqualTo(new AuditSubject("area", "439102"));
            assertThat(entry.before()).isEqualTo("{\"limit\":40.0,\"since\":\"2026-06-01T12:00:00Z\"}");
            assertThat(entry.after()).contains("\"limit\":50.5").contains("\"说明\":\"限速\\n新\"");
            assertThat(entry.sequence()).isEqualTo(1);
            assertThat(fixture.verify().whole()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRolledBackWithTheChangeAndLeavesNoGap(TestDatabase database) {
        try (StoreFixture store = database.open(folder)) {
            AuditFixture fixture = AuditFixture.over(store);
            record(fixture, "first");
            assertThatThrownBy(() -> store.transactions().required(() -> {
                        record(fixture, "lost");
                        throw new IllegalStateException("the change fails");
                    }))
                    .hasMessage("the change fails");
            store.transactions().required(() -> {
                record(fixture, "second");
                assertThat(fixture.entries()).as("not before the commit").hasSize(1);
                record(fixture, "third");
                return "";
            });

            assertThat(fixture.entries())
                    .extracting(each -> each.sequence() + " " + each.subject().id())
                    .containsExactly("1 first", "2 second", "3 third");
            assertThat(fixture.verify().whole()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoesTheChangeIfItCannotBeAudited(TestDatabase database) {
        try (StoreFixture store = database.open(folder)) {
            AuditFixture fixture = AuditFixture.over(store);
            execute(store, "CREATE TABLE audit_changed (id INT)");
            execute(store, "ALTER TABLE audit_head RENAME TO audit_gone");

            assertThatThrownBy(() -> store.transactions().required(() -> {
                        execute(store, "INSERT INTO audit_changed VALUES (1)");
                        record(fixture, "x");
                        return "";
                    }))
                    .isInstanceOf(org.cityloom.api.store.StoreException.class);
            assertThat(count(store, "audit_changed")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesToChangeOrDeleteWhatWasWritten(TestDatabase database) {
        try (StoreFixture store = database.open(folder)) {
            AuditFixture fixture = AuditFixture.over(store);
            record(fixture, "first");
            for (String sql : List.of(
                    "UPDATE audit_entry SET actor_id = 'li'", "DELETE FROM audit_entry", "DELETE FROM audit_head")) {
                assertThatThrownBy(() -> execute(store, sql)).as(sql).hasMessageContaining("never changed or deleted");
            }
            assertThat(fixture.verify().whole()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsByEachOfItsQuestions(TestDatabase database) {
        try (StoreFixture store = database.open(folder)) {
            AuditFixture fixture = AuditFixture.over(store);
            Actor li = Actor.person("li", new Origin(Door.SHELL, "192.0.2.9", null));
            fixture.audit().as(WANG, () -> record(fixture, "100%"));
            fixture.audit().as(li, () -> fixture.audit()
                    .record(AuditEntry.of("places:undo", "geography", "100x", Map.of("id", 7), null)));
            Instant later = Instant.now().plusSeconds(60);

            assertThat(found(fixture, new AuditQuery(null, null, "wang", null, null, null, null)))
                    .containsExactly("100%");
            assertThat(found(fixture, new AuditQuery(null, null, null, "places", null, null, null)))
                    .containsExactly("100x");
            assertThat(found(fixture, new AuditQuery(null, null, null, "places:undo", null, null, null)))
                    .containsExactly("100x");
            assertThat(found(fixture, new AuditQuery(null, null, null, "place_", null, null, null)))
                    .isEmpty();
            assertThat(found(fixture, new AuditQuery(null, null, null, null, "device", null, null)))
                    .containsExactly("100%");
            assertThat(found(fixture, new AuditQuery(null, null, null, null, null, "100x", null)))
                    .containsExactly("100x");
            assertThat(found(fixture, new AuditQuery(null, null, null, null, null, null, "0%")))
                    .containsExactly("100%");
            assertThat(found(fixture, new AuditQuery(null, null, null, null, null, null, "192.0.2.9")))
                    .containsExactly("100x");
            assertThat(found(fixture, new AuditQuery(null, null, null, null, null, null, "' OR 1=1 --")))
                    .isEmpty();
            assertThat(found(fixture, new AuditQuery(later, null, null, null, null, null, null)))
                    .isEmpty();
            assertThat(found(fixture, new AuditQuery(null, later, null, null, null, null, null)))
                    .containsExactly("100x", "100%");
        }
    }

    @ParameterizedTest
    @EnumSource
    void turnsPagesByACursorThatNewEntriesDoNotMove(TestDatabase database) {
        try (StoreFixture store = database.open(folder)) {
            AuditFixture fixture = AuditFixture.over(store);
            IntStream.rangeClosed(1, 5).forEach(i -> record(fixture, "n" + i));

            AuditPage first = fixture.trail().search(AuditQuery.ALL, null, 2);
            record(fixture, "n6");
            AuditPage second = fixture.trail().search(AuditQuery.ALL, first.next(), 2);
            AuditPage last = fixture.trail().search(AuditQuery.ALL, second.next(), 2);

            assertThat(first.entries()).extracting(AuditRecord::sequence).containsExactly(5L, 4L);
            assertThat(second.entries()).extracting(AuditRecord::sequence).containsExactly(3L, 2L);
            assertThat(last.entries()).extracting(AuditRecord::sequence).containsExactly(1L);
            assertThat(last.next()).isNull();
            assertThatThrownBy(() -> fixture.trail().search(AuditQuery.ALL, null, 501))
                    .hasMessageContaining("501");
        }
    }

    private static List<String> found(AuditFixture fixture, AuditQuery query) {
        return fixture.trail().search(query, null, 100).entries().stream()
                .map(entry -> entry.subject().id())
                .toList();
    }

    private static void record(AuditFixture fixture, String id) {
        fixture.audit().record(AuditEntry.of("devices:register", "device", id, null, Map.of("name", "A " + id)));
    }

    private static void execute(StoreFixture store, String sql) {
        Databases.execute(store, sql);
    }

    private static long count(StoreFixture store, String table) {
        return Databases.number(store, "SELECT COUNT(*) FROM " + table);
    }
}
