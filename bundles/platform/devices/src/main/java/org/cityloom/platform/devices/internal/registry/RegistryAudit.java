/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.places.Position;
import org.cityloom.api.store.Transactions;
import org.cityloom.platform.devices.internal.store.Credentials;
import org.cityloom.platform.devices.internal.store.StoredDevice;

/** Audits changes of the registry, each in the transaction in which it is made. */
@Component(service = RegistryAudit.class)
public final class RegistryAudit {
    private static final String DEVICE = "device";
    private static final int IDS_PER_ENTRY = 50; // more are not kept of a list

    private final Transactions transactions;
    private final Audit audit;

    @Activate
    public RegistryAudit(@Reference Transactions transactions, @Reference Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** A device without its secret. */
    private record Shown(
            String type, String name, @Nullable String owner, @Nullable Position position, @Nullable String area) {
        static Shown of(StoredDevice device) {
            return new Shown(device.type(), device.name(), device.owner(), device.position(), device.area());
        }
    }

    /** What opens the door for a device, without what is known to the device alone. */
    private record Proof(
            boolean renewed,
            @Nullable Instant earlierUntil,
            @Nullable Instant blocked,
            @Nullable String certificate,
            boolean certificateRequired) {
        static Proof of(Credentials credentials, boolean renewed) {
            Credentials.OldSecret old = credentials.old();
            return new Proof(
                    renewed,
                    old == null ? null : old.until(),
                    credentials.blocked(),
                    credentials.certificate(),
                    credentials.certificateRequired());
        }
    }

    /** One entry for a single device; for a file of them one for every fifty, which names them. */
    void registered(List<StoredDevice> devices, Runnable change) {
        within(change, () -> {
            if (devices.size() == 1) {
                StoredDevice device = devices.get(0);
                record("devices:register", device.id(), null, Shown.of(device));
                return;
            }
            for (int from = 0; from < devices.size(); from += IDS_PER_ENTRY) {
                List<String> ids = devices.subList(from, Math.min(from + IDS_PER_ENTRY, devices.size())).stream()
                        .map(StoredDevice::id)
                        .toList();
                record("devices:import", ids.get(0), null, Map.of("devices", ids.size(), "ids", ids));
            }
        });
    }

    void changed(StoredDevice before, StoredDevice after, Runnable change) {
        within(change, () -> record("devices:change", after.id(), Shown.of(before), Shown.of(after)));
    }

    /** What a device proves itself with: that a secret is new, never the secret. */
    void credentials(StoredDevice before, StoredDevice after, Runnable change) {
        boolean renewed =
                !before.credentials().secret().equals(after.credentials().secret());
        within(
                change,
                () -> record(
                        "devices:credentials",
                        after.id(),
                        Proof.of(before.credentials(), false),
                        Proof.of(after.credentials(), renewed)));
    }

    void removed(StoredDevice device, Runnable change) {
        within(change, () -> record("devices:remove", device.id(), Shown.of(device), null));
    }

    private void record(String action, String id, @Nullable Object before, @Nullable Object after) {
        audit.record(AuditEntry.of(action, DEVICE, id, before, after));
    }

    private void within(Runnable change, Runnable record) {
        transactions.required(() -> {
            change.run();
            record.run();
            return true;
        });
    }
}
