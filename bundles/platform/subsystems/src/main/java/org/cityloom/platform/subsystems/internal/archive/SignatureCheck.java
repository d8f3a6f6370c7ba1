/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.subsystems.RefusedException;

/**
 * Who signed an archive. The JDK verifies each entry by itself and treats what it cannot verify as unsigned; here all entries must
 * be signed by the same key, or none.
 */
final class SignatureCheck {
    private static final Pattern SIGNATURE_FILE = Pattern.compile("META-INF/[^/]+\\.SF");
    private static final Pattern OF_THE_SIGNATURE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]+)");
    private static final int CHUNK = 1 << 16;

    private final JarFile jar;
    private final List<JarEntry> entries;

    private SignatureCheck(JarFile jar) {
        this.jar = jar;
        this.entries = Collections.list(jar.entries());
    }

    /**
     * Reads a zip file that was inspected before.
     *
     * @return the certificates of which each signed every entry; empty if nobody signed anything
     */
    static List<X509Certificate> signers(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            return new SignatureCheck(jar).signers();
        } catch (SecurityException e) {
            throw tampered("签名与内容不符：" + e.getMessage(), "the signature does not fit: " + e.getMessage(), e);
        }
    }

    private List<X509Certificate> signers() throws IOException {
        oneSpellingOnly();
        Set<X509Certificate> everywhere = null;
        for (JarEntry entry : entries) {
            if (entry.isDirectory() || matches(OF_THE_SIGNATURE, entry)) {
                continue;
            }
            Set<X509Certificate> here = signers(entry);
            if (everywhere == null) {
                everywhere = new LinkedHashSet<>(here);
            } else if (everywhere.isEmpty() != here.isEmpty()) {
                String name = entry.getName();
                throw tampered("只有部分文件有签名，例如“" + name + "”", "only some files are signed, see '" + name + "'", null);
            } else {
                everywhere.retainAll(here);
                if (everywhere.isEmpty() && !here.isEmpty()) {
                    throw tampered("没有一个密钥签署了全部文件", "no single key signed all of its files", null);
                }
            }
        }
        List<X509Certificate> signers = everywhere == null ? List.of() : new ArrayList<>(everywhere);
        compareWithManifest(signers.isEmpty());
        return signers;
    }

    /** The JDK finds the manifest and the signature in any spelling; two of them would be one too many. */
    private void oneSpellingOnly() {
        Set<String> seen = new LinkedHashSet<>();
        for (JarEntry entry : entries) {
            String name = entry.getName().toUpperCase(Locale.ROOT);
            if (name.startsWith("META-INF/") && (!entry.getName().startsWith("META-INF/") || !seen.add(name))) {
                throw tampered("存在第二个“" + entry.getName() + "”", "there is a second '" + entry.getName() + "'", null);
            }
        }
    }

    private Set<X509Certificate> signers(JarEntry entry) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = jar.getInputStream(entry)) {
            while (in.read(chunk) >= 0) {
                // the JDK compares the digest when the end is reached
            }
        }
        Set<X509Certificate> result = new LinkedHashSet<>();
        CodeSigner[] signers = entry.getCodeSigners();
        for (CodeSigner signer : signers == null ? List.<CodeSigner>of() : Arrays.asList(signers)) {
            Certificate leaf = signer.getSignerCertPath().getCertificates().get(0);
            if (leaf instanceof X509Certificate) {
                result.add((X509Certificate) leaf);
            }
        }
        return result;
    }

    /** What the manifest lists must be there; and what once was signed must not pass as unsigned when the signature is gone. */
    private void compareWithManifest(boolean unsigned) throws IOException {
        if (unsigned && entries.stream().anyMatch(entry -> matches(SIGNATURE_FILE, entry))) {
            throw tampered(
                    "签名无法验证", "its signature cannot be verified, or uses an algorithm that is no longer safe", null);
        }
        Manifest manifest = jar.getManifest();
        for (Map.Entry<String, Attributes> section : manifest == null
                ? Set.<Map.Entry<String, Attributes>>of()
                : manifest.getEntries().entrySet()) {
            String name = section.getKey();
            boolean digested = section.getValue().keySet().stream()
                    .anyMatch(key -> key.toString().toUpperCase(Locale.ROOT).endsWith("-DIGEST"));
            if (digested && unsigned) {
                throw tampered("签名已被去除", "its signature was taken away", null);
            }
            if (digested && jar.getEntry(name) == null) {
                throw tampered("缺少文件“" + name + "”", "the file '" + name + "' was taken away", null);
            }
        }
    }

    private static boolean matches(Pattern pattern, JarEntry entry) {
        return pattern.matcher(entry.getName().toUpperCase(Locale.ROOT)).matches();
    }

    private static RefusedException tampered(String zh, String en, @Nullable Exception cause) {
        String fullZh = "归档包在签名之后被改动：" + zh + "，请向供应商索取原始文件";
        String fullEn =
                "The archive was changed after it had been signed: " + en + "; ask the vendor for the original file";
        return cause == null
                ? Refusals.refuse(Refusals.TAMPERED, fullZh, fullEn)
                : Refusals.refuse(Refusals.TAMPERED, fullZh, fullEn, cause);
    }
}
