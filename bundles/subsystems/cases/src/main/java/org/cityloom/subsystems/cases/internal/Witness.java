/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.places.Position;
import org.cityloom.api.store.Transactions;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;

/** Sees to it that whatever happens to a case is audited with it, and shown once it is certain. Blocks. */
@Component(service = Witness.class)
public final class Witness {
    private final Transactions transactions;
    private final Audit audit;
    private final Live live;

    @Activate
    public Witness(@Reference Transactions transactions, @Reference Audit audit, @Reference Live live) {
        this.transactions = transactions;
        this.audit = audit;
        this.live = live;
    }

    /**
     * What screens are told of a case; who reported it is not among it.
     *
     * @param due when the running clock is over; null if none runs
     */
    public record Glimpse(
            String number, String state, String code, Position position, String unit, @Nullable Instant due) {
        static Glimpse of(CaseFile file) {
            return new Glimpse(
                    file.number(),
                    file.state().name(),
                    file.subject().code(),
                    file.subject().position(),
                    file.unit(),
                    file.running()
                            .flatMap(running -> running.clock().deadline())
                            .orElse(null));
        }
    }

    /** Does the work in one transaction. */
    CaseFile together(Callable<CaseFile> work) {
        return transactions.required(work);
    }

    /** Does the work in one transaction with its entry in the audit. */
    CaseFile saw(String action, Supplier<Optional<CaseFile>> before, Supplier<CaseFile> work) {
        return transactions.required(() -> {
            CaseFile after = work.get();
            Object earlier = before.get().map(Witness::facts).orElse(null);
            audit.record(AuditEntry.of("cases:" + action, "case", after.number(), earlier, facts(after)));
            show(CasesPresence.TOPIC, after);
            return after;
        });
    }

    /** Shows the case on another topic, too, once what happened is certain. */
    void show(String topic, CaseFile file) {
        transactions.afterCommit(() -> publish(topic, file));
    }

    private void publish(String topic, CaseFile file) {
        live.publish(new LiveEvent(
                topic,
                file.number(),
                file.subject().position(),
                file.subject().areas().grid(),
                Glimpse.of(file)));
    }

    private static Map<String, Object> facts(CaseFile file) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", file.state().name());
        facts.put("code", file.subject().code());
        facts.put("area", file.subject().areas().grid());
        facts.put("unit", file.unit());
        facts.put("handler", file.handler());
        facts.put("inspector", file.inspector());
        facts.put("supervision", file.supervision());
        facts.put("into", file.mergedInto());
        return facts;
    }
}
