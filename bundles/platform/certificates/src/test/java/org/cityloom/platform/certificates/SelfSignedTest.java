/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.certificates.internal.LocalNames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SelfSignedTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    private Path folder;

    private Path keyStore;
    private Path password;

    @BeforeEach
    void name() {
        keyStore = folder.resolve("tls").resolve("city.p12");
        password = folder.resolve("tls").resolve("city.password");
    }

    @Test
    void makesAKeyStoreThatItsPasswordOpensAndThatNamesThisMachine() throws Exception {
        OwnCertificate made = at(Duration.ZERO, "broker.example", "10.0.0.7");
        assertThat(made.made()).isTrue();
        KeyStore store = KeyStore.getInstance(
                keyStore.toFile(), Files.readString(password).strip().toCharArray());
        X509Certificate certificate = (X509Certificate) store.getCertificate("cityloom");
        assertThat(store.getKey("cityloom", Files.readString(password).strip().toCharArray()))
                .isNotNull();
        assertThat(LocalNames.of(certificate)).contains("localhost", "127.0.0.1", "broker.example", "10.0.0.7");
        certificate.verify(certificate.getPublicKey());
        assertThat(made.expires()).isEqualTo(START.plus(Duration.ofDays(824)));
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void letsNobodyButTheOwnerReadTheKeyAndItsPassword() throws Exception {
        OwnCertificate made = at(Duration.ZERO);
        assertThat(permissions(keyStore)).isEqualTo("rw-------");
        assertThat(permissions(password)).isEqualTo("rw-------");
        assertThat(permissions(made.pem())).startsWith("rw-r");
        assertThat(Files.readString(password).strip()).hasSize(32);
        assertThat(folder.resolve("tls")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void writesTheCertificateForPeopleToPin() throws Exception {
        OwnCertificate made = at(Duration.ZERO);
        try (InputStream in = Files.newInputStream(made.pem())) {
            X509Certificate read =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            assertThat(read.getSubjectX500Principal().getName()).isEqualTo("CN=Cityloom");
        }
        assertThat(Files.readString(made.pem())).doesNotContain("PRIVATE");
        assertThat(made.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void keepsACertificateUntilThirtyDaysBeforeItsEnd() throws Exception {
        OwnCertificate first = at(Duration.ZERO);
        OwnCertificate kept = at(Duration.ofDays(793));
        OwnCertificate renewed = at(Duration.ofDays(795));
        assertThat(kept.made()).isFalse();
        assertThat(kept.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(renewed.made()).isTrue();
        assertThat(renewed.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(at(Duration.ofDays(795)).fingerprint()).isEqualTo(renewed.fingerprint());
    }

    @Test
    void makesAnotherForANameThatTheCertificateLacks() throws Exception {
        at(Duration.ZERO);
        assertThat(at(Duration.ZERO, "new.example").made()).isTrue();
        assertThat(at(Duration.ZERO, "NEW.example").made()).isFalse();
    }

    @Test
    void writesThePemAgainIfItWasLost() throws Exception {
        OwnCertificate made = at(Duration.ZERO);
        Files.delete(made.pem());
        assertThat(at(Duration.ZERO).pem()).exists();
    }

    @Test
    void saysWhatToDoWhenThePasswordDoesNotOpenTheKeyStore() throws Exception {
        at(Duration.ZERO);
        Files.writeString(password, "another\n");
        assertThatThrownBy(() -> at(Duration.ZERO))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete both")
                .hasMessageNotContaining("another\n");
        Files.delete(password);
        assertThatThrownBy(() -> at(Duration.ZERO)).hasMessageContaining("is missing");
    }

    @Test
    void refusesANameThatIsNone() {
        assertThatThrownBy(() -> at(Duration.ZERO, "a b")).isInstanceOf(IllegalArgumentException.class);
        assertThat(keyStore).doesNotExist();
    }

    private OwnCertificate at(Duration later, String... names) throws IOException {
        return SelfSigned.ensure(keyStore, password, List.of(names), Clock.fixed(START.plus(later), ZoneOffset.UTC));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
