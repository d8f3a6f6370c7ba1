/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

import org.jspecify.annotations.Nullable;

/** Whether a certificate is that of a device. A fingerprint is SHA-256, upper-case hexadecimal in pairs with colons. */
public final class CertificateMatch {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{64}");
    private static final int DNS_NAME = 2; // GeneralName, RFC 5280 4.2.1.6
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();

    private CertificateMatch() {}

    /** Whether it has the fingerprint that is registered or, where none is, bears the id of the device. */
    public static boolean own(X509Certificate certificate, String id, @Nullable String registered) {
        try {
            return registered != null ? registered.equals(fingerprint(certificate)) : bears(certificate, id);
        } catch (CertificateEncodingException | CertificateParsingException | InvalidNameException e) {
            return false; // what cannot be read is nobody's
        }
    }

    /**
     * The fingerprint as it is kept.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String normal(String said) {
        String digits = said.strip().replace(":", "").toUpperCase(Locale.ROOT);
        if (!FINGERPRINT.matcher(digits).matches()) {
            throw new IllegalArgumentException(
                    "a fingerprint is the SHA-256 of a certificate: 64 hexadecimal digits, with or without colons");
        }
        return PAIRS.formatHex(HexFormat.of().parseHex(digits));
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateEncodingException {
        try {
            return PAIRS.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean bears(X509Certificate certificate, String id)
            throws CertificateParsingException, InvalidNameException {
        List<Object> names = new LdapName(certificate.getSubjectX500Principal().getName())
                .getRdns().stream()
                        .filter(part -> part.getType().equalsIgnoreCase("CN"))
                        .map(Rdn::getValue)
                        .toList();
        if (names.size() == 1 && names.get(0).equals(id)) {
            return true;
        }
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        return alternatives != null
                && alternatives.stream()
                        .anyMatch(name ->
                                name.get(0).equals(DNS_NAME) && name.get(1).equals(id));
    }
}
