/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.Places;
import org.cityloom.platform.devices.DeviceImportResult;
import org.cityloom.platform.devices.DeviceImportResult.RefusedRow;
import org.cityloom.platform.devices.internal.store.Credentials;
import org.cityloom.platform.devices.internal.store.DeviceSecret;
import org.cityloom.platform.devices.internal.store.DeviceStore;
import org.cityloom.platform.devices.internal.store.IssuedSecret;
import org.cityloom.platform.devices.internal.store.StoredDevice;

/** The registry: reads come from memory, changes go to the store first. One change at a time. */
@Component(service = {Devices.class, DeviceRegistry.class})
public final class DeviceRegistry implements Devices {
    private final DeviceIndex index;
    private final DeviceStore store;
    private final DeviceTypes types;
    private final DeviceRights rights;
    private final RegistrationRules rules;
    private final RegistryAudit audit;
    private final Clock clock;
    private final ReentrantLock changes = new ReentrantLock();

    @Activate
    public DeviceRegistry(
            @Reference DeviceIndex index,
            @Reference DeviceStore store,
            @Reference DeviceTypes types,
            @Reference DeviceRights rights,
            @Reference Places places,
            @Reference RegistryAudit audit) {
        this(index, store, types, rights, places, audit, Clock.systemUTC());
    }

    /** With another clock. */
    public DeviceRegistry(
            DeviceIndex index,
            DeviceStore store,
            DeviceTypes types,
            DeviceRights rights,
            Places places,
            RegistryAudit audit,
            Clock clock) {
        this.index = index;
        this.store = store;
        this.types = types;
        this.rights = rights;
        this.rules = new RegistrationRules(types, places);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Device> device(String id) {
        return index.get(id).map(IndexedDevice::device);
    }

    @Override
    public Page<Device> devices(DeviceQuery query, PageRequest page) {
        String text = query.text() == null ? null : query.text().toLowerCase(Locale.ROOT);
        List<Device> items = new ArrayList<>();
        int matching = 0;
        for (String id : index.ids()) {
            IndexedDevice device = index.find(id);
            if (device != null && DeviceFilter.matches(query, text, device)) {
                if (matching >= page.offset() && items.size() < page.limit()) {
                    items.add(device.device());
                }
                matching++;
            }
        }
        return new Page<>(items, page.offset(), matching);
    }

    @Override
    public Optional<DeviceType> type(String id) {
        return types.type(id).map(DeviceTypes.Declared::type);
    }

    @Override
    public List<DeviceType> types() {
        return types.types();
    }

    @Override
    public RegisteredDevice register(DeviceRegistration registration) {
        DeviceImportResult result = registerAll(List.of(registration));
        if (!result.refused().isEmpty()) {
            throw new IllegalArgumentException(result.refused().get(0).reason().en());
        }
        return result.registered().get(0);
    }

    /** Registers all that are right in one transaction; the line of a refused one is its place in the list, from 1. */
    public DeviceImportResult registerAll(List<DeviceRegistration> registrations) {
        return changing(() -> {
            Map<String, StoredDevice> good = new LinkedHashMap<>();
            List<RegisteredDevice> registered = new ArrayList<>();
            List<RefusedRow> refused = new ArrayList<>();
            int line = 0;
            for (DeviceRegistration registration : registrations) {
                line++;
                try {
                    String secret = DeviceSecret.random();
                    StoredDevice device = rules.check(registration, fresh(secret));
                    if (index.find(device.id()) != null || good.putIfAbsent(device.id(), device) != null) {
                        throw new RefusedRegistrationException(
                                "编号“" + device.id() + "”已登记", "id '" + device.id() + "' is taken");
                    }
                    registered.add(new RegisteredDevice(
                            IndexedDevice.of(device, Activity.NONE).device(), secret));
                } catch (RefusedRegistrationException e) {
                    refused.add(new RefusedRow(line, e.reason()));
                }
            }
            if (!good.isEmpty()) {
                List<StoredDevice> devices = List.copyOf(good.values());
                audit.registered(devices, () -> store.add(devices, clock.instant(), index::add));
            }
            return new DeviceImportResult(registered, refused);
        });
    }

    @Override
    public Device change(DeviceRegistration registration) {
        return changing(() -> {
            StoredDevice before = existing(registration.id()).stored();
            StoredDevice after = rules.check(registration, before.credentials());
            audit.changed(
                    before,
                    after,
                    () -> store.change(after, changed -> {
                        index.change(changed);
                        if (!changed.subsystem().equals(before.subsystem())) {
                            rights.changed(changed.id());
                        }
                    }));
            return IndexedDevice.of(after, existing(after.id()).activity()).device();
        });
    }

    @Override
    public RegisteredDevice renewSecret(String id) {
        String secret = DeviceSecret.random();
        IndexedDevice device = changeCredentials(
                id, before -> before.rotated(issued(secret), Duration.ZERO, clock.instant()), before -> true);
        return new RegisteredDevice(device.device(), secret);
    }

    /**
     * Changes what a device proves itself with, and answers the device as it is then.
     *
     * @param drop whether those who are connected have lost the ground they stand on, by what was before
     */
    IndexedDevice changeCredentials(String id, UnaryOperator<Credentials> change, Predicate<Credentials> drop) {
        return changing(() -> {
            StoredDevice before = existing(id).stored();
            StoredDevice after = before.with(change.apply(before.credentials()));
            audit.credentials(
                    before,
                    after,
                    () -> store.change(after, changed -> {
                        index.change(changed);
                        if (drop.test(before.credentials())) {
                            rights.changed(changed.id());
                        }
                    }));
            return existing(id);
        });
    }

    /** A secret that works from now on. */
    IssuedSecret issued(String secret) {
        return new IssuedSecret(DeviceSecret.of(secret), clock.instant(), null);
    }

    private Credentials fresh(String secret) {
        return Credentials.of(issued(secret));
    }

    @Override
    public boolean remove(String id) {
        return changing(() -> {
            IndexedDevice device = index.find(id);
            if (device == null) {
                return false;
            }
            audit.removed(
                    device.stored(),
                    () -> store.remove(id, removed -> {
                        index.remove(removed);
                        rights.changed(removed);
                    }));
            return true;
        });
    }

    IndexedDevice existing(String id) {
        return index.get(id).orElseThrow(() -> new IllegalArgumentException("there is no device '" + id + "'"));
    }

    private <T> T changing(Supplier<T> change) {
        changes.lock();
        try {
            return change.get();
        } finally {
            changes.unlock();
        }
    }
}
