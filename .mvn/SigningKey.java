/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Base64;

/**
 * Sees to the key that signs the archives of this build; run by the build with {@code java SigningKey.java}. Without a key store
 * of one's own, each checkout gets one with a random password, made once and never committed.
 */
final class SigningKey {
    private SigningKey() {}

    /** Arguments: the folder for key and certificate; then key store, alias and password file, empty if there are none. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        if (!arguments[1].isEmpty()) {
            export(Path.of(arguments[1]), arguments[2], Path.of(arguments[3]), folder);
            return;
        }
        Path own = folder.resolve("checkout");
        if (!Files.exists(own)) {
            make(own);
        }
        export(own.resolve("key.p12"), "cityloom", own.resolve("password"), folder);
    }

    private static void make(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.getParent());
        Path fresh = Files.createTempDirectory(folder.getParent(), "making-");
        Path password = fresh.resolve("password");
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.createFile(
                    password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(password, Base64.getUrlEncoder().encodeToString(random));
        int failed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair", "-alias", "cityloom", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "3650", "-dname", "CN=Cityloom, OU=Built from sources",
                        "-storetype", "PKCS12", "-keystore", fresh.resolve("key.p12").toString(),
                        "-storepass:file", password.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (failed != 0) {
            throw new IOException("keytool made no key to sign with");
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // another module of a parallel build was faster: its key is as good
            if (!Files.exists(folder)) {
                throw e;
            }
        }
    }

    /** Writes the certificate, by which a distribution trusts what this build signed. */
    private static void export(Path store, String alias, Path password, Path folder) throws Exception {
        KeyStore keys = KeyStore.getInstance(store.toFile(), Files.readString(password).strip().toCharArray());
        Certificate certificate = keys.getCertificate(alias);
        if (certificate == null) {
            throw new IOException("There is no key '" + alias + "' in " + store);
        }
        Files.createDirectories(folder);
        Path fresh = folder.resolve("cityloom.pem." + ProcessHandle.current().pid());
        Files.writeString(
                fresh,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        Files.move(
                fresh,
                folder.resolve("cityloom.pem"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
