/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.audit.AuditEntry;
import org.cityloom.platform.audit.AuditQuery;
import org.cityloom.platform.audit.AuditRecord;
import org.cityloom.platform.audit.ChainReport;
import org.cityloom.platform.audit.ChainReport.Fault;
import org.cityloom.platform.audit.internal.chain.ChainHash;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityloom.platform.audit.internal.Databases.execute;

/** What somebody with the password of the database does, and which entry is named. */
class TamperedChainTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00.123456Z"), ZoneOffset.UTC);
    private static final String COLUMNS = "happened_at, actor_kind, actor_id, actor_name, door, address, credential,"
            + " action, subject_kind, subject_id, before_json, after_json, previous_hash, entry_hash";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void findsAChangedEntry(TestDatabase database) {
        finds(database, 3, Fault.CHANGED, "UPDATE audit_entry SET actor_id = 'li' WHERE entry_sequence = 3");
    }

    @ParameterizedTest
    @EnumSource
    void findsAValueThatNoEntryMayHave(TestDatabase database) {
        finds(database, 4, Fault.CHANGED, "UPDATE audit_entry SET door = 'WINDOW' WHERE entry_sequence = 4");
    }

    @ParameterizedTest
    @EnumSource
    void marksRowsThatCannotBeReadAndShowsAllOthers(TestDatabase database) {
        try (StoreFixture store = database.open(folder)) {
            AuditFixture fixture = sixEntries(store, database);
            execute(store, "UPDATE audit_entry SET door = 'WINDOW' WHERE entry_sequence = 2");
            execute(store, "UPDATE audit_entry SET actor_kind = 'GHOST', subject_id = '' WHERE entry_sequence = 3");
            execute(store, "UPDATE audit_entry SET subject_kind = '<?>' WHERE entry_sequence = 4");
            execute(store, "UPDATE audit_entry SET happened_at = '1200-01-01T00:00:00Z' WHERE entry_sequence = 5");

            List<AuditRecord> found =
                    fixture.trail().search(AuditQuery.ALL, null, 10).entries();
            assertThat(found)
                    .extracting(entry -> entry.sequence() + " " + entry.unreadable())
                    .containsExactly("6 false", "5 true", "4 true", "3 true", "2 true", "1 false");
            assertThat(found.get(4).action()).isEqualTo("devices:change");
            assertThat(fixture.entries()).filteredOn(AuditRecord::unreadable).hasSize(4);
            assertBroken(fixture.verify(), 2, Fault.CHANGED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAValueThatWasTakenAway(TestDatabase database) {
        finds(database, 2, Fault.CHANGED, "UPDATE audit_entry SET before_json = NULL WHERE entry_sequence = 2");
    }

    @ParameterizedTest
    @EnumSource
    void findsARemovedEntry(TestDatabase database) {
        finds(database, 4, Fault.REMOVED, "DELETE FROM audit_entry WHERE entry_sequence = 4");
    }

    @ParameterizedTest
    @EnumSource
    void findsARemovedEntryThoughTheOthersMovedUp(TestDatabase database) {
        finds(
                database,
                4,
                Fault.CHANGED,
                "DELETE FROM audit_entry WHERE entry_sequence = 4",
                "UPDATE audit_entry SET entry_sequence = entry_sequence - 1 WHERE entry_sequence = 5",
                "UPDATE audit_entry SET entry_sequence = entry_sequence - 1 WHERE entry_sequence = 6");
    }

    @ParameterizedTest
    @EnumSource
    void findsAnInsertedEntryBehindTheHead(TestDatabase database) {
        finds(
                database,
                7,
                Fault.INSERTED,
                "INSERT INTO audit_entry (entry_sequence, " + COLUMNS + ") SELECT 7, " + COLUMNS
                        + " FROM audit_entry WHERE entry_sequence = 6");
    }

    @ParameterizedTest
    @EnumSource
    void findsAnInsertedEntryBeforeTheFirst(TestDatabase database) {
        finds(
                database,
                0,
                Fault.INSERTED,
                "INSERT INTO audit_entry (entry_sequence, " + COLUMNS + ") SELECT 0, " + COLUMNS
                        + " FROM audit_entry WHERE entry_sequence = 6");
    }

    @ParameterizedTest
    @EnumSource
    void findsEntriesInAnotherOrder(TestDatabase database) {
        finds(
                database,
                2,
                Fault.CHANGED,
                "UPDATE audit_entry SET entry_sequence = 99 WHERE entry_sequence = 2",
                "UPDATE audit_entry SET entry_sequence = 2 WHERE entry_sequence = 5",
                "UPDATE audit_entry SET entry_sequence = 5 WHERE entry_sequence = 99");
    }

    @ParameterizedTest
    @EnumSource
    void findsTheEndCutOff(TestDatabase database) {
        finds(database, 5, Fault.CUT, "DELETE FROM audit_entry WHERE entry_sequence >= 5");
    }

    @ParameterizedTest
    @EnumSource
    void findsTheEndCutOffTogetherWithTheHead(TestDatabase database) {
        finds(
                database,
                5,
                Fault.CUT,
                "DELETE FROM audit_entry WHERE entry_sequence >= 5",
                "UPDATE audit_head SET last_sequence = 4,"
                        + " last_hash = (SELECT entry_hash FROM audit_entry WHERE entry_sequence = 4)");
    }

    @ParameterizedTest
    @EnumSource
    void findsAnEntryWithANewHash(TestDatabase database) {
        try (StoreFixture store = database.open(folder)) {
            AuditFixture fixture = sixEntries(store, database);
            rewrite(store, fixture, 3);

            assertBroken(fixture.verify(), 4, Fault.UNLINKED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsAChainThatWasWrittenAnewToItsHead(TestDatabase database) {
        try (StoreFixture store = database.open(folder)) {
            AuditFixture fixture = sixEntries(store, database);
            for (int sequence = 3; sequence <= 6; sequence++) {
                rewrite(store, fixture, sequence);
            }
            execute(
                    store,
                    "UPDATE audit_head SET last_hash = (SELECT entry_hash FROM audit_entry WHERE entry_sequence = 6)");

            assertBroken(fixture.verify(), 6, Fault.REWRITTEN);
        }
    }

    private void finds(TestDatabase database, long sequence, Fault fault, String... deeds) {
        try (StoreFixture store = database.open(folder)) {
            AuditFixture fixture = sixEntries(store, database);
            for (String deed : deeds) {
                execute(store, deed);
            }
            assertBroken(fixture.verify(), sequence, fault);
        }
    }

    private static void assertBroken(ChainReport report, long sequence, Fault fault) {
        assertThat(report.broken()).isNotNull();
        assertThat(report.broken().fault()).isEqualTo(fault);
        assertThat(report.broken().sequence()).isEqualTo(sequence);
        assertThat(report.broken().reason().en()).contains(Long.toString(sequence));
        assertThat(report.broken().reason().zh()).contains(Long.toString(sequence));
    }

    private AuditFixture sixEntries(StoreFixture store, TestDatabase database) {
        AuditFixture fixture = AuditFixture.over(store, folder.resolve("anchors.txt"), CLOCK);
        IntStream.rangeClosed(1, 6).forEach(i -> fixture.audit()
                .record(AuditEntry.of("devices:change", "device", "truck-" + i, Map.of("n", i), null)));
        fixture.trail().note();
        assertThat(fixture.verify()).isEqualTo(new ChainReport(CLOCK.instant(), 6, 6, null));
        Databases.disarm(store, database);
        return fixture;
    }

    /** Changes an entry and gives it the hash it would have had, as somebody does who has read this code. */
    private static void rewrite(StoreFixture store, AuditFixture fixture, long sequence) {
        execute(store, "UPDATE audit_entry SET actor_name = 'Li' WHERE entry_sequence = " + sequence);
        execute(
                store,
                "UPDATE audit_entry SET previous_hash = (SELECT b.entry_hash FROM audit_entry b WHERE b.entry_sequence = "
                        + (sequence - 1) + ") WHERE entry_sequence = " + sequence);
        String hash = ChainHash.of(fixture.entries().get((int) sequence - 1));
        execute(store, "UPDATE audit_entry SET entry_hash = '" + hash + "' WHERE entry_sequence = " + sequence);
    }
}
