/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.VendorKeys;

/** Trusts a vendor's certificate no longer. */
@Service
@Command(
        scope = "city",
        name = "vendor-revoke",
        description = "Trusts archives signed with this key no longer; what is installed stays installed")
public final class VendorRevokeCommand extends CityCommand {
    @Argument(index = 0, name = "fingerprint", description = "Fingerprint, as city:vendors lists it", required = true)
    @Completion(VendorKeyCompleter.class)
    @Nullable
    String fingerprint;

    @Reference
    VendorKeys keys;

    @Override
    void run() {
        String revoked = required(fingerprint, "the fingerprint of the key");
        keys.revoke(revoked);
        print("No longer trusted: " + revoked);
    }
}
