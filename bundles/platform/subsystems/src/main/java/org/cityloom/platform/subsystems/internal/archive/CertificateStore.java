/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

import org.cityloom.platform.subsystems.internal.files.DurableFiles;

/**
 * Certificates in a PKCS #12 key store. They are public, its password protects them from being exchanged unseen; it is random and
 * lies beside the store, readable by the owner alone.
 */
final class CertificateStore {
    private static final int PASSWORD_BYTES = 32;

    private final Path file;
    private final Path passwordFile;

    CertificateStore(Path folder) {
        this.file = folder.resolve("vendors.p12");
        this.passwordFile = folder.resolve("vendors.password");
    }

    /** What an operation on the key store does. */
    private interface Change {
        void apply(KeyStore keys) throws GeneralSecurityException;
    }

    List<X509Certificate> all() {
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            KeyStore keys = load();
            for (String alias : Collections.list(keys.aliases())) {
                Certificate certificate = keys.getCertificate(alias);
                if (certificate instanceof X509Certificate) {
                    certificates.add((X509Certificate) certificate);
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            throw failed(e);
        }
        return certificates;
    }

    void add(String alias, X509Certificate certificate) {
        change(keys -> keys.setCertificateEntry(alias, certificate));
    }

    void remove(String alias) {
        change(keys -> {
            if (keys.containsAlias(alias)) {
                keys.deleteEntry(alias);
            }
        });
    }

    private void change(Change change) {
        try {
            Files.createDirectories(file.getParent());
            KeyStore keys = load();
            change.apply(keys);
            Path fresh = fresh(file);
            try (OutputStream out = Files.newOutputStream(fresh)) {
                keys.store(out, password());
            }
            DurableFiles.force(fresh);
            DurableFiles.replace(fresh, file);
        } catch (GeneralSecurityException | IOException e) {
            throw failed(e);
        }
    }

    private KeyStore load() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        if (!Files.exists(file)) {
            keys.load(null, null);
            return keys;
        }
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, password());
        }
        return keys;
    }

    private char[] password() throws IOException {
        if (!Files.exists(passwordFile)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            Path fresh = fresh(passwordFile);
            Files.writeString(fresh, Base64.getEncoder().encodeToString(random));
            DurableFiles.force(fresh);
            DurableFiles.replace(fresh, passwordFile);
        }
        return Files.readString(passwordFile).strip().toCharArray();
    }

    /** An empty file beside the named one, from its beginning for the owner's eyes only where the file system knows owners. */
    private static Path fresh(Path file) throws IOException {
        boolean owners = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = owners
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        return Files.createFile(fresh, ownerOnly);
    }

    private IllegalStateException failed(Exception e) {
        return new IllegalStateException(
                "the key store of vendors, " + file + ", cannot be read or written; restore it, or delete it with "
                        + passwordFile.getFileName() + " to begin with the built-in keys",
                e);
    }
}
