/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.certificates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.cityloom.platform.certificates.internal.CertificateFiles;
import org.cityloom.platform.certificates.internal.CertificateRequest;
import org.cityloom.platform.certificates.internal.Keys;
import org.cityloom.platform.certificates.internal.LocalNames;

/**
 * Makes the city's own certificate: EC P-256 (every TLS 1.2 client knows it, and a handshake costs a tenth of that with RSA,
 * which counts when 10,000 devices come back at once), signed by itself. Blocks on the disk; may be called from any thread
 * and from several bundles for the same files.
 */
public final class SelfSigned {
    /** How long a certificate is valid: the longest that browsers and operating systems have agreed to trust since 2018. */
    public static final Duration VALIDITY = Duration.ofDays(825);

    /** How long before its end a certificate is replaced (default). */
    public static final Duration RENEWAL = Duration.ofDays(30);

    /** Clocks of devices lag: a new certificate counts from a day ago. */
    private static final Duration BACKDATED = Duration.ofDays(1);

    private static final String COMMON_NAME = "Cityloom";

    private SelfSigned() {}

    /**
     * Makes a key store with a self-signed certificate unless it is there, names all that is asked for and is valid for longer than
     * {@link #RENEWAL}. It names {@code localhost}, 127.0.0.1, ::1 and this machine's host name besides; that the host name
     * becomes another later is no reason for a new certificate, since people may have pinned it.
     *
     * @param keyStore the PKCS#12 file; the certificate as PEM is written beside it with the ending {@code .pem}
     * @param passwordFile made with a random password if it is missing
     * @param names DNS names and IP addresses by which clients know this machine; may be empty
     * @throws IOException if the files cannot be read or written, or the password does not open the key store
     * @throws IllegalArgumentException if a name is neither a DNS name nor an IP address
     */
    public static synchronized OwnCertificate ensure(Path keyStore, Path passwordFile, List<String> names, Clock clock)
            throws IOException {
        CertificateFiles files = new CertificateFiles(keyStore, passwordFile);
        Instant now = clock.instant();
        List<String> all = LocalNames.with(names);
        try {
            X509Certificate kept = Files.exists(keyStore) ? files.certificate() : null;
            boolean good = kept != null
                    && kept.getNotAfter().toInstant().isAfter(now.plus(RENEWAL))
                    && LocalNames.of(kept).containsAll(LocalNames.normal(names));
            X509Certificate certificate = good && kept != null ? kept : make(files, all, now);
            return new OwnCertificate(
                    keyStore,
                    passwordFile,
                    files.pem(certificate),
                    Keys.fingerprint(certificate),
                    certificate.getNotAfter().toInstant(),
                    !good);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot make a certificate in " + keyStore + ": " + e.getMessage(), e);
        }
    }

    private static X509Certificate make(CertificateFiles files, List<String> names, Instant now)
            throws IOException, GeneralSecurityException {
        KeyPair keys = Keys.ellipticCurve();
        CertificateRequest request = new CertificateRequest(
                COMMON_NAME, names, now.minus(BACKDATED), now.plus(VALIDITY.minus(BACKDATED)), false);
        X509Certificate certificate = request.signedByItself(keys);
        files.write(keys.getPrivate(), certificate);
        return certificate;
    }
}
