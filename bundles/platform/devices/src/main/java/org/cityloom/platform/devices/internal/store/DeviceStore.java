/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;

/** Devices in the database. Every method joins the transaction of its thread or is one; all block. */
@Component(service = DeviceStore.class)
public final class DeviceStore {
    private static final int BATCH = 1000;

    private final EntityManagerFactory entities;
    private final DataSource dataSource;
    private final Transactions transactions;

    @Activate
    public DeviceStore(
            @Reference(target = "(" + SchemaReady.UNIT + "=devices)") SchemaReady tables,
            @Reference(target = "(osgi.unit.name=devices)") EntityManagerFactory entities,
            @Reference(target = "(osgi.jndi.service.name=" + SchemaReady.DATA_SOURCE + ")") DataSource dataSource,
            @Reference Transactions transactions) {
        this(entities, dataSource, transactions);
    }

    /** Without OSGi; the tables of the unit {@code devices} must be there. */
    public DeviceStore(EntityManagerFactory entities, DataSource dataSource, Transactions transactions) {
        this.entities = entities;
        this.dataSource = dataSource;
        this.transactions = transactions;
    }

    /** All devices, in no particular order. */
    public List<StoredDevice> all() {
        return within(manager ->
                manager.createQuery("SELECT d FROM DeviceEntity d", DeviceEntity.class).getResultList().stream()
                        .map(DeviceEntity::device)
                        .toList());
    }

    /**
     * Adds devices whose ids are not taken, all or none.
     *
     * @param added told of them after the commit
     */
    public void add(List<StoredDevice> devices, Instant now, Consumer<StoredDevice> added) {
        within(manager -> {
            devices.forEach(device -> manager.persist(new DeviceEntity(device, now.atOffset(ZoneOffset.UTC))));
            transactions.afterCommit(() -> devices.forEach(added));
            return devices;
        });
    }

    /**
     * Replaces everything but the id and the times of a device that is there.
     *
     * @param changed told of it after the commit
     */
    public void change(StoredDevice device, Consumer<StoredDevice> changed) {
        within(manager -> {
            manager.find(DeviceEntity.class, device.id()).set(device);
            transactions.afterCommit(() -> changed.accept(device));
            return device;
        });
    }

    /**
     * Removes a device that is there.
     *
     * @param removed told of its id after the commit
     */
    public void remove(String id, Consumer<String> removed) {
        within(manager -> {
            manager.remove(manager.find(DeviceEntity.class, id));
            transactions.afterCommit(() -> removed.accept(id));
            return id;
        });
    }

    /** Notes when devices were last seen, in batches and one transaction. Ids that are gone are left out. */
    public void seen(Map<String, Instant> devices) {
        transactions.required(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement update =
                            connection.prepareStatement("UPDATE devices_device SET last_seen = ? WHERE id = ?")) {
                int waiting = 0;
                for (Map.Entry<String, Instant> seen : devices.entrySet()) {
                    update.setObject(1, seen.getValue().atOffset(ZoneOffset.UTC));
                    update.setString(2, seen.getKey());
                    update.addBatch();
                    if (++waiting % BATCH == 0) {
                        update.executeBatch();
                    }
                }
                update.executeBatch();
            }
            return devices.size();
        });
    }

    /** Notes when secrets were last used, in one transaction. Those that were replaced meanwhile are left out. */
    public void used(List<StoredDevice> devices) {
        transactions.required(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement newest = connection.prepareStatement(
                            "UPDATE devices_device SET secret_used = ? WHERE id = ? AND secret = ?");
                    PreparedStatement old = connection.prepareStatement(
                            "UPDATE devices_device SET old_secret_used = ? WHERE id = ? AND old_secret = ?")) {
                for (StoredDevice device : devices) {
                    Credentials credentials = device.credentials();
                    used(newest, device.id(), credentials.secret());
                    if (credentials.old() != null) {
                        used(old, device.id(), credentials.old().secret());
                    }
                }
                newest.executeBatch();
                old.executeBatch();
            }
            return devices.size();
        });
    }

    private static void used(PreparedStatement update, String id, IssuedSecret secret) throws SQLException {
        Instant used = secret.used();
        if (used != null) {
            update.setObject(1, used.atOffset(ZoneOffset.UTC));
            update.setString(2, id);
            update.setString(3, secret.secret().text());
            update.addBatch();
        }
    }

    private <T> T within(Function<EntityManager, T> work) {
        return transactions.required(() -> {
            EntityManager manager = entities.createEntityManager();
            try {
                T result = work.apply(manager);
                manager.flush();
                return result;
            } finally {
                manager.close();
            }
        });
    }
}
