/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.subsystems.VendorKey;
import org.cityloom.platform.subsystems.testing.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrustedKeysTest {
    private static final SigningKey VENDOR = SigningKey.vendor();
    private static final SigningKey OTHER = SigningKey.named("Another");

    @TempDir
    Path folder;

    private Path builtIn;

    @BeforeEach
    void makeBuiltIn() throws IOException {
        builtIn = Files.createDirectories(folder.resolve("etc/vendors"));
    }

    @Test
    void trustsNobodyAtFirst() {
        assertThat(keys().trusted()).isEmpty();
        assertThat(keys().trusts(VENDOR.certificate())).isFalse();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void remembersWhomAnAdministratorTrusts() throws Exception {
        VendorKey fromPem = keys().trust(VENDOR.pem());
        VendorKey fromDer = keys().trust(OTHER.certificate().getEncoded());

        assertThat(keys().trusted()).containsExactly(fromDer, fromPem);
        assertThat(fromPem.builtIn()).isFalse();
        assertThat(fromPem.subject()).isEqualTo("CN=Vendor,O=Cityloom tests");
        assertThat(fromPem.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(fromPem.validUntil())
                .isEqualTo(VENDOR.certificate().getNotAfter().toInstant());
        assertThat(keys().trusts(VENDOR.certificate())).isTrue();
    }

    @Test
    void trustsTheCertificatesThatCameWithTheDistribution() throws IOException {
        Files.write(builtIn.resolve("ours.pem"), VENDOR.pem());
        Files.writeString(builtIn.resolve("README"), "not a certificate");

        assertThat(keys().trusted()).singleElement().matches(VendorKey::builtIn);
        assertThat(keys().trust(VENDOR.pem()).builtIn()).isTrue();
        assertThat(keys().trusted()).hasSize(1);
    }

    @Test
    void leavesOutABrokenFileThatCameWithTheDistribution() throws IOException {
        Files.write(builtIn.resolve("ours.pem"), VENDOR.pem());
        Files.writeString(builtIn.resolve("broken.pem"), "broken");

        assertThat(keys().trusted()).hasSize(1);
    }

    @Test
    void revokesForGoodAlsoWhatComesWithTheDistribution() throws IOException {
        Files.write(builtIn.resolve("ours.pem"), VENDOR.pem());
        keys().trust(OTHER.pem());
        List<VendorKey> all = keys().trusted();

        keys().revoke(all.get(0).fingerprint());
        keys().revoke(withColons(all.get(1).fingerprint()));

        assertThat(keys().trusted()).isEmpty();
        assertThat(keys().trusts(VENDOR.certificate())).isFalse();
    }

    @Test
    void trustsARevokedKeyAgainWhenAnAdministratorSaysSo() throws IOException {
        Files.write(builtIn.resolve("ours.pem"), VENDOR.pem());
        String fingerprint = keys().trusted().get(0).fingerprint();
        keys().revoke(fingerprint);

        assertThat(keys().trust(VENDOR.pem()).builtIn()).isTrue();

        assertThat(keys().trusted()).hasSize(1);
    }

    @Test
    void refusesWhatIsNotOneValidCertificate() throws IOException {
        TrustedKeys keys = keys();
        byte[] two = (new String(VENDOR.pem(), StandardCharsets.UTF_8)
                        + new String(OTHER.pem(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);

        Stages.refusal(() -> keys.trust(new byte[0]), "certificate-invalid");
        Stages.refusal(() -> keys.trust("hello".getBytes(StandardCharsets.UTF_8)), "certificate-invalid");
        Stages.refusal(() -> keys.trust(two), "certificate-invalid");
        Stages.refusal(() -> keys.trust(SigningKey.expired().pem()), "certificate-expired");
        assertThat(keys.trusted()).isEmpty();
    }

    @Test
    void refusesToRevokeAKeyThatIsNotTrusted() {
        assertThat(Stages.refusal(() -> keys().revoke("abc"), "key-unknown")).contains("abc");
    }

    @Test
    void letsOnlyTheOwnerReadTheStoreAndItsPassword() throws IOException {
        keys().trust(VENDOR.pem());

        for (String name : List.of("vendors.p12", "vendors.password")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("data").resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(folder.resolve("data/vendors.password"))).hasSizeGreaterThan(40);
    }

    @Test
    void doesNotTakeAStoreThatSomebodyElseMade() throws IOException {
        keys().trust(VENDOR.pem());
        Path other = folder.resolve("other");
        new TrustedKeys(other, builtIn, Clock.systemUTC()).trust(OTHER.pem());
        Files.copy(
                other.resolve("vendors.p12"), folder.resolve("data/vendors.p12"), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> keys().trusted())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vendors.p12");
    }

    @Test
    void keepsEveryKeyOfSeveralAdministrators() {
        TrustedKeys keys = keys();
        List<SigningKey> all = IntStream.range(0, 4)
                .mapToObj(i -> SigningKey.named("Many " + i))
                .toList();

        all.parallelStream().forEach(key -> keys.trust(key.pem()));

        assertThat(keys.trusted()).hasSize(4);
    }

    private TrustedKeys keys() {
        return new TrustedKeys(folder.resolve("data"), builtIn, Clock.systemUTC());
    }

    private static String withColons(String fingerprint) {
        return fingerprint.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
    }
}
