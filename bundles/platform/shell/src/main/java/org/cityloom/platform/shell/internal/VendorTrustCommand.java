/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.VendorKey;
import org.cityloom.platform.subsystems.VendorKeys;

/** Trusts a vendor's certificate from now on. */
@Service
@Command(
        scope = "city",
        name = "vendor-trust",
        description = "Trusts archives that are signed with this vendor's certificate from now on")
public final class VendorTrustCommand extends CityCommand {
    private static final int MOST_BYTES = 64 * 1024; // a certificate has one or two thousand

    @Argument(index = 0, name = "file", description = "Path of an X.509 certificate, PEM or DER", required = true)
    @Completion(FileCompleter.class)
    @Nullable
    String file;

    @Reference
    VendorKeys keys;

    @Override
    void run() throws IOException {
        VendorKey key = keys.trust(content(readable(required(file, "the path of the certificate"))));
        print("Trusted until " + key.validUntil() + ": " + key.subject());
        print("Fingerprint (SHA-256) " + key.fingerprint());
        print("Compare it with what the vendor tells you by another way.");
    }

    private static byte[] content(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new IllegalArgumentException(
                        path + " is larger than " + MOST_BYTES + " bytes: it is no certificate");
            }
            return content;
        }
    }
}
