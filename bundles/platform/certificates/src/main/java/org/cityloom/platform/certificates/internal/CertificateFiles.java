/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.certificates.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A key store with one key, its password beside it, and the certificate as PEM. A crash leaves each file old or new, never half. */
public final class CertificateFiles {
    private static final String ALIAS = "cityloom";
    private static final int PEM_LINE = 64;

    private final Path keyStore;
    private final Path passwordFile;

    public CertificateFiles(Path keyStore, Path passwordFile) {
        this.keyStore = keyStore;
        this.passwordFile = passwordFile;
    }

    /** What is in the key store, which must be there. */
    public X509Certificate certificate() throws IOException, GeneralSecurityException {
        if (!Files.exists(passwordFile)) {
            throw new IOException("the password of " + keyStore + " is missing: " + passwordFile
                    + "; delete the key store to have a new one made");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            store.load(in, password());
        } catch (IOException e) {
            throw new IOException(
                    keyStore + " cannot be opened with the password in " + passwordFile
                            + "; delete both to have new ones made",
                    e);
        }
        Certificate certificate = store.getCertificate(ALIAS);
        if (certificate instanceof X509Certificate known) {
            return known;
        }
        throw new IOException(keyStore + " has no certificate '" + ALIAS + "'; delete it to have a new one made");
    }

    /** Replaces what is in the key store; makes a password if there is none. */
    public void write(PrivateKey key, X509Certificate certificate) throws IOException, GeneralSecurityException {
        if (!Files.exists(passwordFile)) {
            replace(passwordFile, (Keys.password() + "\n").getBytes(StandardCharsets.US_ASCII), true);
        }
        char[] password = password();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        store.setKeyEntry(ALIAS, key, password, new Certificate[] {certificate});
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        store.store(content, password);
        replace(keyStore, content.toByteArray(), true);
    }

    /** Writes the certificate as PEM beside the key store if it is not there, and answers where it is. */
    public Path pem(X509Certificate certificate) throws IOException, GeneralSecurityException {
        String name = String.valueOf(keyStore.getFileName());
        int dot = name.lastIndexOf('.');
        Path pem = keyStore.resolveSibling((dot < 1 ? name : name.substring(0, dot)) + ".pem");
        String text = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        if (!Files.exists(pem) || !Files.readString(pem).equals(text)) {
            replace(pem, text.getBytes(StandardCharsets.US_ASCII), false);
        }
        return pem;
    }

    private char[] password() throws IOException {
        try (var lines = Files.lines(passwordFile)) {
            return lines.findFirst().orElse("").toCharArray();
        }
    }

    private static void replace(Path file, byte[] content, boolean secret) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = Files.createTempFile(folder, file.getFileName() + ".", ".new", permissions(secret));
        try {
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** From the first byte on, not only once it is written. Where there are no such permissions, those of the folder count. */
    private static FileAttribute<?>[] permissions(boolean secret) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(secret ? "rw-------" : "rw-r--r--"))
                }
                : new FileAttribute<?>[0];
    }
}
