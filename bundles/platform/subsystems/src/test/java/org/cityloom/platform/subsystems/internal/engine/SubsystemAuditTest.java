/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.people.Door;
import org.cityloom.api.people.Origin;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.OperationKind;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.OperationRequest;
import org.cityloom.platform.subsystems.OperationState;
import org.cityloom.platform.subsystems.VendorKey;
import org.cityloom.platform.subsystems.VendorKeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SubsystemAuditTest {
    private static final Actor WANG = Actor.person("wang", new Origin(Door.SHELL, "192.0.2.7", null));

    private final Notes notes = new Notes();

    @Test
    void tellsTheBeginAndTheEndInTheNameOfWhoAsked() {
        OperationAudit audit = new OperationAudit(notes);
        notes.as(
                WANG,
                () -> audit.begun(7, OperationRequest.of(OperationKind.ROLL_BACK, "muck", "wang", "shell"), "muck"));
        audit.changed(report(OperationState.PROBATION));
        audit.changed(report(OperationState.DONE));

        assertThat(notes.taken)
                .extracting(note -> note.actor() + " " + note.entry().action())
                .containsExactly(WANG + " subsystems:roll-back", WANG + " subsystems:roll-back-ended");
        assertThat(notes.taken.get(1).entry().before()).hasToString("{version=1.1.0}");
        assertThat(notes.taken.get(1).entry().after().toString()).contains("version=1.0.0", "DONE", "rolled back");
    }

    @Test
    void tellsTheEndOfWhatACrashCutOffInTheNameOfTheCity() {
        new OperationAudit(notes).changed(report(OperationState.ROLLED_BACK));
        assertThat(notes.taken).singleElement().satisfies(note -> {
            assertThat(note.actor()).isEqualTo(Actor.SYSTEM);
            assertThat(note.entry().action()).isEqualTo("subsystems:roll-back-ended");
            assertThat(note.entry().after().toString()).contains("operation=7", "ROLLED_BACK");
        });
    }

    @Test
    void namesTheArchiveThatCameByTheInbox() {
        OperationAudit audit = new OperationAudit(notes);
        audit.begun(7, OperationRequest.deploy("abc", java.util.Set.of(), "pump.kar", "inbox"), "pump");
        audit.changed(report(OperationState.DONE));
        assertThat(notes.taken).hasSize(2).allSatisfy(note -> assertThat(note.actor())
                .isEqualTo(Actor.archive("pump", "pump.kar", Door.INBOX)));
    }

    @Test
    void trustsNoKeyIfThatCannotBeAudited() {
        Keys keys = new Keys();
        AuditedKeys audited = new AuditedKeys(keys, notes);
        notes.as(WANG, () -> audited.trust(new byte[0]));
        notes.as(WANG, () -> audited.revoke("f1"));
        assertThat(notes.taken)
                .extracting(note -> note.actor() + " " + note.entry().action())
                .containsExactly(WANG + " subsystems:trust-vendor", WANG + " subsystems:revoke-vendor");
        assertThat(notes.taken.get(1).entry().before()).isEqualTo(Keys.KEY);

        notes.away = true;
        assertThatThrownBy(() -> audited.trust(new byte[0])).hasMessage("the audit is away");
        assertThat(keys.trusted()).isEmpty();
    }

    private static OperationReport report(OperationState state) {
        return new OperationReport(
                7,
                OperationKind.ROLL_BACK,
                "muck",
                "1.1.0",
                "1.0.0",
                "wang",
                "shell",
                Instant.EPOCH,
                null,
                state,
                null,
                new LocalizedText("已回滚", "rolled back"),
                List.of());
    }

    private record Note(Actor actor, AuditEntry entry) {}

    private static final class Notes implements Audit {
        private final List<Note> taken = new ArrayList<>();
        private Actor actor = Actor.SYSTEM;
        private boolean away;

        @Override
        public void record(AuditEntry entry) {
            if (away) {
                throw new IllegalStateException("the audit is away");
            }
            taken.add(new Note(actor, entry));
        }

        @Override
        public Actor actor() {
            return actor;
        }

        @Override
        public void as(Actor other, Runnable work) {
            Actor before = actor;
            actor = other;
            work.run();
            actor = before;
        }
    }

    private static final class Keys implements VendorKeys {
        private static final VendorKey KEY = new VendorKey("f1", "CN=Vendor", Instant.EPOCH, false);

        private final List<VendorKey> trusted = new ArrayList<>();

        @Override
        public List<VendorKey> trusted() {
            return List.copyOf(trusted);
        }

        @Override
        public VendorKey trust(byte[] certificate) {
            trusted.add(KEY);
            return KEY;
        }

        @Override
        public void revoke(String fingerprint) {
            trusted.remove(KEY);
        }
    }
}
