/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.certificates.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.cityloom.platform.certificates.internal.CertificateRequest;
import org.cityloom.platform.certificates.internal.Keys;

/** An authority that signs certificates for tests. */
public final class TestAuthority {
    /** Password of every key store that is made here. */
    public static final String PASSWORD = "for-tests-only";

    private static final Duration DAY = Duration.ofDays(1);

    /** A certificate with its key. */
    public record Issued(X509Certificate certificate, KeyPair keys, X509Certificate authority) {
        /** A key store with the key and the chain. */
        public KeyStore keyStore() throws GeneralSecurityException, IOException {
            KeyStore store = empty();
            store.setKeyEntry(
                    "key", keys.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate, authority});
            return store;
        }

        /** SHA-256 of the certificate. */
        public String fingerprint() throws GeneralSecurityException {
            return Keys.fingerprint(certificate);
        }
    }

    private final String name;
    private final KeyPair keys;
    private final X509Certificate certificate;

    public TestAuthority(String name, Instant now) throws GeneralSecurityException, IOException {
        this.name = name;
        this.keys = Keys.ellipticCurve();
        this.certificate = new CertificateRequest(
                        name, List.of(), now.minus(DAY.multipliedBy(100)), now.plus(DAY.multipliedBy(100)), true)
                .signedByItself(keys);
    }

    /** A certificate that ends then and was valid for ten days before. */
    public Issued issue(String commonName, List<String> names, Instant until)
            throws GeneralSecurityException, IOException {
        KeyPair own = Keys.ellipticCurve();
        CertificateRequest request =
                new CertificateRequest(commonName, names, until.minus(DAY.multipliedBy(10)), until, false);
        return new Issued(request.signed(own.getPublic(), name, keys.getPrivate()), own, certificate);
    }

    /** A trust store with this authority. */
    public KeyStore trustStore() throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        store.setCertificateEntry(name, certificate);
        return store;
    }

    /** Writes a key store or trust store to a file. */
    public static Path write(KeyStore store, Path file) throws GeneralSecurityException, IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
