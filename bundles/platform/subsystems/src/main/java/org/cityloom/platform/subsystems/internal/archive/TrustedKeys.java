/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.subsystems.VendorKey;
import org.cityloom.platform.subsystems.VendorKeys;

/**
 * The trusted keys: those that came with the distribution, as PEM files, and those that an administrator added, in a key store;
 * less those that were revoked.
 */
public final class TrustedKeys implements VendorKeys {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedKeys.class);

    private final CertificateStore store;
    private final RevokedKeys revoked;
    private final Path builtIn;
    private final Clock clock;

    /**
     * @param folder where the key store is kept, made when first needed
     * @param builtIn folder with certificates as {@code *.pem}; need not exist
     */
    public TrustedKeys(Path folder, Path builtIn, Clock clock) {
        this.store = new CertificateStore(folder);
        this.revoked = new RevokedKeys(folder.resolve("revoked-vendors.txt"));
        this.builtIn = builtIn;
        this.clock = clock;
    }

    /** Whether this very certificate is trusted; not whether it is valid now. */
    synchronized boolean trusts(X509Certificate certificate) {
        String fingerprint = Certificates.fingerprint(certificate);
        return trusted().stream().anyMatch(key -> key.fingerprint().equals(fingerprint));
    }

    @Override
    public synchronized List<VendorKey> trusted() {
        Map<String, VendorKey> keys = new LinkedHashMap<>();
        store.all().forEach(each -> keys.put(Certificates.fingerprint(each), Certificates.describe(each, false)));
        builtIn().forEach(each -> keys.put(Certificates.fingerprint(each), Certificates.describe(each, true)));
        keys.keySet().removeAll(revoked.all());
        return keys.values().stream()
                .sorted(Comparator.comparing(VendorKey::subject).thenComparing(VendorKey::fingerprint))
                .toList();
    }

    @Override
    public synchronized VendorKey trust(byte[] certificate) {
        X509Certificate parsed = readable(certificate);
        if (clock.instant().isAfter(parsed.getNotAfter().toInstant())) {
            throw Refusals.refuse(
                    "certificate-expired",
                    "证书已于 " + parsed.getNotAfter().toInstant() + " 过期，请向供应商索取新证书",
                    "The certificate expired at " + parsed.getNotAfter().toInstant()
                            + "; ask the vendor for a new one");
        }
        String fingerprint = Certificates.fingerprint(parsed);
        boolean cameWithUs = builtIn().contains(parsed);
        if (!cameWithUs) {
            store.add(fingerprint, parsed);
        }
        // last: until here it counts as revoked, whatever happens in between
        revoked.forget(fingerprint);
        LOG.info("Trusted from now on: {} ({})", parsed.getSubjectX500Principal(), fingerprint);
        return Certificates.describe(parsed, cameWithUs);
    }

    @Override
    public synchronized void revoke(String fingerprint) {
        String plain = fingerprint.replace(":", "").strip().toLowerCase(Locale.ROOT);
        VendorKey key = trusted().stream()
                .filter(each -> each.fingerprint().equals(plain))
                .findFirst()
                .orElseThrow(() -> Refusals.refuse(
                        "key-unknown",
                        "没有指纹为“" + fingerprint + "”的受信任密钥，请从列表中选择",
                        "No trusted key has the fingerprint '" + fingerprint + "'; choose one of the list"));
        revoked.remember(plain);
        store.remove(plain);
        LOG.info("Trusted no longer: {} ({})", key.subject(), plain);
    }

    private static X509Certificate readable(byte[] bytes) {
        try {
            return Certificates.parse(bytes);
        } catch (CertificateException e) {
            throw Refusals.refuse(
                    "certificate-invalid",
                    "无法读取证书，需要一个 PEM 或 DER 格式的 X.509 证书",
                    "The certificate cannot be read; it has to be one X.509 certificate, as PEM or DER",
                    e);
        }
    }

    private Set<X509Certificate> builtIn() {
        if (!Files.isDirectory(builtIn)) {
            return Set.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(builtIn)) {
            files = new ArrayList<>(all.filter(file -> file.toString().endsWith(".pem"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + builtIn + " is not readable", e);
        }
        Set<X509Certificate> certificates = new HashSet<>();
        for (Path file : files) {
            try {
                certificates.add(Certificates.parse(Files.readAllBytes(file)));
            } catch (CertificateException | IOException e) {
                LOG.warn(
                        "{} is not a readable certificate ({}); archives signed with its key are refused",
                        file,
                        e.getMessage());
            }
        }
        return certificates;
    }
}
