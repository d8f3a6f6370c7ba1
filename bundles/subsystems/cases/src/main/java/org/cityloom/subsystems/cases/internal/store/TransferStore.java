/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.util.Optional;

import javax.persistence.LockModeType;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which cases other platforms handed over. Every call blocks on the database, in the transaction of the thread or in one of its own. */
@Component(service = TransferStore.class)
public final class TransferStore {
    private static final String ENTRANCE = "transfers"; // a row that the changelog makes

    private final CasesDatabase database;

    @Activate
    public TransferStore(@Reference CasesDatabase database) {
        this.database = database;
    }

    /** What became of that one; empty if it was never handed over. */
    public Optional<Transfer> find(String platform, String number) {
        return database.within(
                manager -> Optional.ofNullable(manager.find(TransferEntity.class, TransferEntity.key(platform, number)))
                        .map(TransferEntity::transfer));
    }

    /** Waits until nobody else takes any over, on all nodes, and keeps others waiting until the transaction of the thread ends. */
    public void enter() {
        database.within(manager -> {
            CursorEntity cursor = manager.find(CursorEntity.class, ENTRANCE, LockModeType.PESSIMISTIC_WRITE);
            if (cursor == null) {
                throw new IllegalStateException("the entrance of transfers is missing");
            }
            return cursor;
        });
    }

    /** Keeps it; whoever does has entered before. */
    public void add(Transfer transfer) {
        database.within(manager -> {
            manager.persist(new TransferEntity(transfer));
            manager.flush();
            return transfer;
        });
    }
}
