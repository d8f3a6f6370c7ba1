/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import org.cityloom.platform.subsystems.VendorKey;
import org.cityloom.platform.subsystems.VendorKeys;

/** Proposes the fingerprints of trusted keys. */
@Service
public final class VendorKeyCompleter implements Completer {
    @Reference
    VendorKeys keys;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(
                        keys.trusted().stream().map(VendorKey::fingerprint).toList())
                .complete(session, line, candidates);
    }
}
