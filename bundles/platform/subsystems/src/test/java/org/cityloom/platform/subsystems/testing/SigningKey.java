/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;

import javax.naming.ldap.Rdn;

import jdk.security.jarsigner.JarSigner;

/** A key that signs archives, made with the JDK's keytool when it is first asked for and kept while this process runs. */
public final class SigningKey {
    private static final Map<String, SigningKey> MADE = new ConcurrentHashMap<>();

    private final String name;
    private final PrivateKey key;
    private final Certificate certificate;

    private SigningKey(String name, PrivateKey key, Certificate certificate) {
        this.name = name;
        this.key = key;
        this.certificate = certificate;
    }

    /** The key that a test trusts. */
    public static SigningKey vendor() {
        return named("Vendor");
    }

    /** A key that nobody trusts. */
    public static SigningKey stranger() {
        return named("Stranger");
    }

    /** A key whose certificate is over. */
    public static SigningKey expired() {
        return MADE.computeIfAbsent("Expired", name -> make(name, name, "-startdate", "-10d", "-validity", "5"));
    }

    /** Any other key; the same one for the same name. */
    public static SigningKey named(String name) {
        return called(name, name);
    }

    /** Another key, whose certificate calls its owner like that. */
    public static SigningKey called(String name, String commonName) {
        return MADE.computeIfAbsent(name, any -> make(any, commonName, "-validity", "365"));
    }

    public X509Certificate certificate() {
        return (X509Certificate) certificate;
    }

    /** The certificate as an administrator would upload it. */
    public byte[] pem() {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return ("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs a zip file with the standard jar signature, in addition to whoever signed it before. */
    public byte[] sign(byte[] zip) {
        Path file = null;
        try {
            file = Files.createTempFile("unsigned", ".kar");
            Files.write(file, zip);
            CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            try (ZipFile source = new ZipFile(file.toFile())) {
                new JarSigner.Builder(key, path)
                        .digestAlgorithm("SHA-256")
                        .signerName(name.toUpperCase(Locale.ROOT))
                        .build()
                        .sign(source, signed);
            }
            return signed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            delete(file);
        }
    }

    private static SigningKey make(String name, String commonName, String... validity) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "key-" + UUID.randomUUID() + ".p12");
        String password = UUID.randomUUID().toString();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "key",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + Rdn.escapeValue(commonName) + ", O=Cityloom tests",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                password));
        command.addAll(Arrays.asList(validity));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + output);
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file))) {
                store.load(in, password.toCharArray());
            }
            return new SigningKey(
                    name, (PrivateKey) store.getKey("key", password.toCharArray()), store.getCertificate("key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
