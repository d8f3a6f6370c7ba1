/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.cityloom.platform.subsystems.VendorKey;
import org.cityloom.platform.subsystems.VendorKeys;

/** Lists whose archives are trusted. */
@Service
@Command(scope = "city", name = "vendors", description = "Lists the vendor keys whose archives are trusted")
public final class VendorsCommand extends CityCommand {
    @Reference
    VendorKeys keys;

    @Override
    void run() {
        ShellTable table = table("Holder", "Valid until", "Origin", "Fingerprint");
        for (VendorKey key : keys.trusted()) {
            table.addRow()
                    .addContent(
                            key.subject(),
                            key.validUntil(),
                            key.builtIn() ? "came with the distribution" : "added here",
                            key.fingerprint());
        }
        print(table);
    }
}
