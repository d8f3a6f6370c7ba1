/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.platform.subsystems.VendorKey;
import org.cityloom.platform.subsystems.VendorKeys;

/** Audits whom the city trusts. A key whose trust cannot be audited is not trusted; one is revoked even then. */
final class AuditedKeys implements VendorKeys {
    private final VendorKeys keys;
    private final Audit audit;

    AuditedKeys(VendorKeys keys, Audit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    @Override
    public List<VendorKey> trusted() {
        return keys.trusted();
    }

    @Override
    public VendorKey trust(byte[] certificate) {
        VendorKey key = keys.trust(certificate);
        boolean audited = false;
        try {
            record("subsystems:trust-vendor", key.fingerprint(), null, key);
            audited = true;
        } finally {
            if (!audited) {
                keys.revoke(key.fingerprint());
            }
        }
        return key;
    }

    @Override
    public void revoke(String fingerprint) {
        List<VendorKey> before = keys.trusted();
        keys.revoke(fingerprint);
        List<VendorKey> after = keys.trusted();
        before.stream()
                .filter(key -> !after.contains(key))
                .forEach(key -> record("subsystems:revoke-vendor", key.fingerprint(), key, null));
    }

    private void record(String action, String fingerprint, @Nullable Object before, @Nullable Object after) {
        audit.record(AuditEntry.of(action, "vendor-key", fingerprint, before, after));
    }
}
