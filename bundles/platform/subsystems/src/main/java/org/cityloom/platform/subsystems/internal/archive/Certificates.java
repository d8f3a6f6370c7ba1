/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;

import org.cityloom.platform.subsystems.VendorKey;
import org.cityloom.platform.subsystems.internal.files.DurableFiles;

/** Certificates of vendors. */
final class Certificates {
    private Certificates() {}

    /** SHA-256 of the certificate, hexadecimal. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(DurableFiles.sha256().digest(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoded form", e);
        }
    }

    /** @throws CertificateException if it is not exactly one X.509 certificate, PEM or DER */
    static X509Certificate parse(byte[] bytes) throws CertificateException {
        Collection<? extends Certificate> all =
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes));
        if (all.size() != 1) {
            throw new CertificateException("expected one certificate, got " + all.size());
        }
        return (X509Certificate) all.iterator().next();
    }

    static VendorKey describe(X509Certificate certificate, boolean builtIn) {
        return new VendorKey(
                fingerprint(certificate),
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotAfter().toInstant(),
                builtIn);
    }
}
