/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.platform.certificates.testing.TestAuthority;
import org.cityloom.platform.devices.Admission;
import org.cityloom.platform.devices.AdmissionState;
import org.cityloom.platform.devices.DeviceAdmission;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeviceCredentialingTest {
    private static final String ID = "truck-1";
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void letsTheOldSecretWorkUntilTheOverlapEndsAndNoLonger(TestDatabase database) throws Exception {
        with(database, (fixture, first) -> {
            String second = fixture.admission().rotate(ID, HOUR).secret();
            fixture.restart();
            assertThat(admit(fixture, first)).isEqualTo(Admission.ADMITTED);
            assertThat(admit(fixture, second)).isEqualTo(Admission.ADMITTED);
            fixture.clock().pass(HOUR.minusSeconds(1));
            assertThat(admit(fixture, first)).isEqualTo(Admission.ADMITTED);
            fixture.clock().pass(Duration.ofSeconds(1));
            assertThat(admit(fixture, first)).isEqualTo(Admission.UNKNOWN);
            assertThat(admit(fixture, second)).isEqualTo(Admission.ADMITTED);
        });
    }

    @ParameterizedTest
    @EnumSource
    void showsWhichSecretsWorkAndWhenEachWasLastUsed(TestDatabase database) throws Exception {
        with(database, (fixture, first) -> {
            Instant start = fixture.clock().instant();
            admit(fixture, first);
            fixture.clock().pass(HOUR);
            fixture.admission().rotate(ID, DeviceAdmission.OVERLAP);
            fixture.upkeep().save();
            fixture.restart();
            AdmissionState state = fixture.admission().state(ID);
            Instant rotated = start.plus(HOUR);
            assertThat(state.secrets())
                    .containsExactly(
                            new AdmissionState.Secret(rotated, null, null),
                            new AdmissionState.Secret(start, rotated.plus(DeviceAdmission.OVERLAP), start));
            admit(fixture, first);
            fixture.upkeep().save();
            fixture.restart();
            assertThat(fixture.admission().state(ID).secrets().get(1).lastUsed())
                    .isEqualTo(rotated);
        });
    }

    @ParameterizedTest
    @EnumSource
    void endsTheOldSecretAtOnceWithoutOverlapAndDropsTheConnection(TestDatabase database) throws Exception {
        with(database, (fixture, first) -> {
            List<String> dropped = dropped(fixture);
            String second = fixture.admission().rotate(ID, Duration.ZERO).secret();
            assertThat(admit(fixture, first)).isEqualTo(Admission.UNKNOWN);
            assertThat(admit(fixture, second)).isEqualTo(Admission.ADMITTED);
            assertThat(dropped).containsExactly(ID);
        });
    }

    @ParameterizedTest
    @EnumSource
    void dropsAtTheEndOfTheOverlapWhoIsConnectedByTheOldSecretOnly(TestDatabase database) throws Exception {
        with(database, (fixture, first) -> {
            List<String> dropped = dropped(fixture);
            admit(fixture, first);
            String second = fixture.admission().rotate(ID, HOUR).secret();
            fixture.clock().pass(HOUR.plusSeconds(1));
            fixture.upkeep().endOverlaps();
            assertThat(dropped).containsExactly(ID);

            admit(fixture, second);
            String third = fixture.admission().rotate(ID, HOUR).secret();
            fixture.clock().pass(Duration.ofSeconds(1));
            admit(fixture, third);
            fixture.clock().pass(HOUR.plusSeconds(1));
            fixture.upkeep().endOverlaps();
            assertThat(dropped).containsExactly(ID);
            assertThat(fixture.admission().state(ID).secrets()).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void doesNotShutADeviceOutThatHasNotYetGotTheLastSecretWhenThereIsAnother(TestDatabase database) throws Exception {
        with(database, (fixture, first) -> {
            admit(fixture, first);
            String lost = fixture.admission().rotate(ID, HOUR).secret();
            String third = fixture.admission().rotate(ID, HOUR).secret();
            assertThat(admit(fixture, first)).isEqualTo(Admission.ADMITTED);
            assertThat(admit(fixture, third)).isEqualTo(Admission.ADMITTED);
            assertThat(admit(fixture, lost)).isEqualTo(Admission.UNKNOWN);
        });
    }

    @ParameterizedTest
    @EnumSource
    void refusesABlockedDeviceUntilItIsRestored(TestDatabase database) throws Exception {
        with(database, (fixture, first) -> {
            List<String> dropped = dropped(fixture);
            AdmissionState blocked = fixture.admission().revoke(ID);
            assertThat(blocked.blockedSince()).isEqualTo(fixture.clock().instant());
            assertThat(dropped).containsExactly(ID);
            fixture.restart();
            assertThat(admit(fixture, first)).isEqualTo(Admission.BLOCKED);
            assertThat(admit(fixture, "guess")).isEqualTo(Admission.UNKNOWN); // tells nobody else
            fixture.registry().change(truck());
            assertThat(admit(fixture, first)).isEqualTo(Admission.BLOCKED);
            assertThat(fixture.admission().restore(ID).blockedSince()).isNull();
            assertThat(admit(fixture, first)).isEqualTo(Admission.ADMITTED);
        });
    }

    @ParameterizedTest
    @EnumSource
    void takesACertificateThatBearsTheIdInsteadOfTheSecret(TestDatabase database) throws Exception {
        with(database, (fixture, first) -> {
            X509Certificate own = certificate(fixture, ID).certificate();
            X509Certificate named = certificate(fixture, "something else", ID).certificate();
            X509Certificate other = certificate(fixture, "truck-2").certificate();
            assertThat(admit(fixture, null, own)).isEqualTo(Admission.ADMITTED);
            assertThat(admit(fixture, null, named)).isEqualTo(Admission.ADMITTED);
            assertThat(admit(fixture, first, own)).isEqualTo(Admission.ADMITTED);
            assertThat(admit(fixture, "guess", own)).isEqualTo(Admission.UNKNOWN);
            assertThat(admit(fixture, null, other)).isEqualTo(Admission.CERTIFICATE_FOREIGN);
            assertThat(admit(fixture, first, other)).isEqualTo(Admission.CERTIFICATE_FOREIGN);
            assertThat(admit(fixture, null, null)).isEqualTo(Admission.UNKNOWN);
            fixture.admission().revoke(ID);
            assertThat(admit(fixture, null, own)).isEqualTo(Admission.BLOCKED);
        });
    }

    @ParameterizedTest
    @EnumSource
    void takesOnlyTheCertificateThatIsRegisteredAndDemandsItIfItMust(TestDatabase database) throws Exception {
        with(database, (fixture, first) -> {
            TestAuthority.Issued registered = certificate(fixture, "any name");
            X509Certificate bearing = certificate(fixture, ID).certificate();
            String typed = registered.fingerprint().replace(":", "").toLowerCase(java.util.Locale.ROOT);
            fixture.admission().certificate(ID, typed, true);
            fixture.restart();
            assertThat(fixture.admission().state(ID).certificate()).isEqualTo(registered.fingerprint());
            assertThat(admit(fixture, first)).isEqualTo(Admission.CERTIFICATE_MISSING);
            assertThat(admit(fixture, first, bearing)).isEqualTo(Admission.CERTIFICATE_FOREIGN);
            assertThat(admit(fixture, first, registered.certificate())).isEqualTo(Admission.ADMITTED);
            assertThatThrownBy(() -> fixture.admission().certificate(ID, "12:34", false))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnOverlapThatIsTooLongAndADeviceThatIsNot(TestDatabase database) throws Exception {
        with(database, (fixture, first) -> {
            assertThatThrownBy(() -> fixture.admission().rotate(ID, Duration.ofDays(31)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> fixture.admission().rotate(ID, Duration.ofMinutes(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> fixture.admission().state("stranger"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(admit(fixture, first)).isEqualTo(Admission.ADMITTED);
        });
    }

    private static TestAuthority.Issued certificate(RegistryFixture fixture, String commonName, String... names)
            throws Exception {
        Instant now = fixture.clock().instant();
        return new TestAuthority("city", now).issue(commonName, List.of(names), now.plus(Duration.ofDays(1)));
    }

    private static List<String> dropped(RegistryFixture fixture) {
        List<String> dropped = new ArrayList<>();
        assertThat(fixture.rights().listen(dropped::add)).isNotNull();
        return dropped;
    }

    private static Admission admit(RegistryFixture fixture, String secret) {
        return admit(fixture, secret, null);
    }

    private static Admission admit(
            RegistryFixture fixture, @Nullable String secret, @Nullable X509Certificate certificate) {
        return fixture.rights().admit(ID, secret == null ? null : secret.toCharArray(), certificate);
    }

    private static DeviceRegistration truck() {
        return new DeviceRegistration(ID, "muck-truck", "one", null, null, null);
    }

    private void with(TestDatabase database, Work work) throws Exception {
        try (StoreFixture store = database.open(folder);
                RegistryFixture fixture = new RegistryFixture(store)) {
            work.accept(fixture, fixture.registry().register(truck()).secret());
        }
    }

    private interface Work {
        void accept(RegistryFixture fixture, String secret) throws Exception;
    }
}
