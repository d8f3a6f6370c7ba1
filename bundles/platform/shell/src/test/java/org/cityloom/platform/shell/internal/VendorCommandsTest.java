/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.RefusedException;
import org.cityloom.platform.subsystems.VendorKey;
import org.cityloom.platform.subsystems.VendorKeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VendorCommandsTest {
    private final Console console = new Console();
    private final FewKeys keys = new FewKeys();

    @TempDir
    Path folder;

    @Test
    void trustsListsProposesAndRevokes() throws Exception {
        VendorTrustCommand trust = new VendorTrustCommand();
        trust.session = console.session;
        trust.keys = keys;
        trust.file = Files.writeString(folder.resolve("vendor.pem"), "abc").toString();
        trust.execute();
        assertThat(console.text())
                .contains("Trusted until")
                .contains("CN=Vendor")
                .contains("abc");

        VendorsCommand list = new VendorsCommand();
        list.session = console.session;
        list.keys = keys;
        list.execute();
        assertThat(console.text()).contains("added here");

        VendorKeyCompleter completer = new VendorKeyCompleter();
        completer.keys = keys;
        List<String> candidates = new ArrayList<>();
        completer.complete(console.session, new ArgumentCommandLine("a", 1), candidates);
        assertThat(candidates).map(String::strip).containsExactly("abc");

        VendorRevokeCommand revoke = new VendorRevokeCommand();
        revoke.session = console.session;
        revoke.keys = keys;
        revoke.fingerprint = "abc";
        revoke.execute();
        assertThat(keys.trusted()).isEmpty();
        assertThatThrownBy(revoke::execute).hasMessageContaining("key-unknown: ");
    }

    @Test
    void doesNotReadAFilmAsACertificate() throws Exception {
        VendorTrustCommand trust = new VendorTrustCommand();
        trust.session = console.session;
        trust.keys = keys;
        trust.file =
                Files.write(folder.resolve("film.mp4"), new byte[1_000_000]).toString();
        assertThatThrownBy(trust::execute).hasMessageContaining("it is no certificate");
    }

    private static final class FewKeys implements VendorKeys {
        private final List<VendorKey> trusted = new ArrayList<>();

        @Override
        public List<VendorKey> trusted() {
            return List.copyOf(trusted);
        }

        @Override
        public VendorKey trust(byte[] certificate) {
            VendorKey key = new VendorKey(
                    new String(certificate, UTF_8), "CN=Vendor", Instant.parse("2030-01-01T00:00:00Z"), false);
            trusted.add(key);
            return key;
        }

        @Override
        public void revoke(String fingerprint) {
            if (!trusted.removeIf(key -> key.fingerprint().equals(fingerprint))) {
                throw new RefusedException("key-unknown", new LocalizedText("没有此密钥", "there is no such key"));
            }
        }
    }
}
