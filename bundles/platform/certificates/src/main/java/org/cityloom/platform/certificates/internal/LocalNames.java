/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.certificates.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names under which a machine is reached: DNS names in lower case, and IP addresses as Java writes them. */
public final class LocalNames {
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final Pattern DNS =
            Pattern.compile("(\\*\\.)?[a-z0-9_]([a-z0-9_-]{0,62})(\\.[a-z0-9_]([a-z0-9_-]{0,62}))*");

    private LocalNames() {}

    /** The names, and by what this machine knows itself. */
    public static List<String> with(List<String> names) {
        Set<String> all = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", normal("::1")));
        hostName().ifPresent(all::add);
        all.addAll(normal(names));
        return new ArrayList<>(all);
    }

    /** Empty if this machine does not know its name, or has one that no certificate may have. */
    private static Optional<String> hostName() {
        try {
            String host = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            return isAddress(host) || DNS.matcher(host).matches() ? Optional.of(normal(host)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /**
     * The names as this class writes them.
     *
     * @throws IllegalArgumentException if one is neither a DNS name nor an IP address
     */
    public static List<String> normal(List<String> names) {
        return names.stream().map(LocalNames::normal).toList();
    }

    private static String normal(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (isAddress(lower)) {
            return address(lower).getHostAddress();
        }
        if (!DNS.matcher(lower).matches()) {
            throw new IllegalArgumentException("'" + name + "' is neither a DNS name nor an IP address");
        }
        return lower;
    }

    /** What the certificate names. */
    public static Set<String> of(X509Certificate certificate) throws CertificateParsingException {
        Set<String> names = new LinkedHashSet<>();
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        if (alternatives != null) {
            for (List<?> alternative : alternatives) {
                if (alternative.get(1) instanceof String text) {
                    names.add(isAddress(text) ? address(text).getHostAddress() : text.toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    static boolean isAddress(String name) {
        return ADDRESS.matcher(name).matches();
    }

    /** Asks no name server, since it is called for what looks like an address only. */
    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + literal + "' is no IP address", e);
        }
    }
}
