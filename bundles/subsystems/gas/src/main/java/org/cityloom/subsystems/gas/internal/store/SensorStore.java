/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

import java.util.Collection;
import java.util.List;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;

/** What people say of sensors, in the database. Every call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = SensorStore.class)
public final class SensorStore {
    private static final String SUBJECT = "gas-sensor";

    private final Work work;
    private final Audit audit;

    /** @param schema proof that the tables are there */
    @Activate
    public SensorStore(
            @Reference(target = "(cityloom.schema=gas)") SchemaReady schema,
            @Reference(target = "(osgi.unit.name=gas)") EntityManagerFactory entities,
            @Reference Transactions transactions,
            @Reference Audit audit) {
        this.work = new Work(entities, transactions);
        this.audit = audit;
    }

    /** All sensors, ordered by device. */
    public List<Sensor> all() {
        return work.within(
                manager -> manager
                        .createQuery("select s from SensorEntity s order by s.device", SensorEntity.class)
                        .getResultList()
                        .stream()
                        .map(SensorEntity::toSensor)
                        .toList());
    }

    /** Keeps what is said of these sensors instead of what was said of them before: all of it, or nothing if that fails. */
    public void put(Collection<Sensor> sensors) {
        work.within(manager -> {
            sensors.forEach(sensor -> put(manager, sensor));
            return sensors.size();
        });
    }

    private void put(EntityManager manager, Sensor sensor) {
        SensorEntity there = manager.find(SensorEntity.class, sensor.device());
        Sensor before = there == null ? null : there.toSensor();
        if (sensor.equals(before)) {
            return;
        }
        audit.record(AuditEntry.of("gas:set-sensor", SUBJECT, sensor.device(), before, sensor));
        if (there == null) {
            manager.persist(new SensorEntity(sensor));
        } else {
            there.set(sensor);
        }
    }
}
