/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;

/**
 * Where there is gas of level 1, in the database: a row for each sensor that ever found some. Every call blocks on it, in the transaction of
 * the thread or in one of its own.
 */
@Component(service = HeatStore.class)
public final class HeatStore {
    private final Work work;

    /** @param schema proof that the tables are there */
    @Activate
    public HeatStore(
            @Reference(target = "(cityloom.schema=gas)") SchemaReady schema,
            @Reference(target = "(osgi.unit.name=gas)") EntityManagerFactory entities,
            @Reference Transactions transactions) {
        this.work = new Work(entities, transactions);
    }

    /** The sensor found gas then, not before what it found earlier. */
    public void found(String device, Instant at) {
        work.within(manager -> {
            HeatEntity there = manager.find(HeatEntity.class, device);
            if (there == null) {
                manager.persist(new HeatEntity(device, at));
            } else {
                there.found(at);
            }
            return device;
        });
    }

    /** The gas has gone. */
    public void gone(String device) {
        work.within(manager -> {
            HeatEntity there = manager.find(HeatEntity.class, device);
            if (there != null) {
                there.gone();
            }
            return device;
        });
    }

    /** The gas that has not gone, and that which was there at or after that moment, ordered by device. */
    public List<Heat> since(Instant from) {
        return work.within(manager -> query(manager, from));
    }

    private static List<Heat> query(EntityManager manager, Instant from) {
        return manager
                .createQuery(
                        "select h from HeatEntity h where h.lasts = true or h.latest >= :from order by h.device",
                        HeatEntity.class)
                .setParameter("from", from.atOffset(ZoneOffset.UTC))
                .getResultList()
                .stream()
                .map(HeatEntity::toHeat)
                .toList();
    }
}
