/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.platform.devices.AdmissionState;
import org.cityloom.platform.devices.DeviceAdmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeviceAdmissionCommandsTest {
    private static final Instant TIME = Instant.parse("2026-11-23T08:00:00Z");

    private final Console console = new Console();
    private final OneDevice admission = new OneDevice();

    @Test
    void rotatesWithAnOverlapOfADayUnlessAnotherIsAskedFor() throws Exception {
        DeviceRotateCommand rotate = new DeviceRotateCommand();
        rotate.session = console.session;
        rotate.admission = admission;
        rotate.id = "truck-1";
        rotate.execute();
        assertThat(admission.overlap).isEqualTo(Duration.ofHours(24));
        assertThat(console.text()).contains("new secret", "never used");
        rotate.hours = 0;
        rotate.execute();
        assertThat(admission.overlap).isZero();
    }

    @Test
    void blocksAndRestores() throws Exception {
        DeviceRevokeCommand revoke = new DeviceRevokeCommand();
        revoke.session = console.session;
        revoke.admission = admission;
        revoke.id = "truck-1";
        revoke.execute();
        assertThat(admission.blocked).isTrue();
        assertThat(console.text()).contains("truck-1 is blocked since");
        DeviceRestoreCommand restore = new DeviceRestoreCommand();
        restore.session = console.session;
        restore.admission = admission;
        restore.id = "truck-1";
        restore.execute();
        assertThat(admission.blocked).isFalse();
        assertThat(console.text()).contains("truck-1 may sign in");
    }

    @Test
    void endsOnlyTheOldSecretIfThatIsAskedFor() throws Exception {
        DeviceRevokeCommand revoke = new DeviceRevokeCommand();
        revoke.session = console.session;
        revoke.admission = admission;
        revoke.id = "truck-1";
        revoke.old = true;
        revoke.execute();
        assertThat(admission.blocked).isFalse();
        assertThat(admission.ended).isTrue();
    }

    @Test
    void saysThatTheIdIsMissing() {
        DeviceRevokeCommand revoke = new DeviceRevokeCommand();
        revoke.session = console.session;
        revoke.admission = admission;
        assertThatThrownBy(revoke::execute)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("the id of the device is missing");
    }

    private static final class OneDevice implements DeviceAdmission {
        private @Nullable Duration overlap;
        private boolean blocked;
        private boolean ended;

        @Override
        public AdmissionState state(String id) {
            return new AdmissionState(
                    id, blocked ? TIME : null, List.of(new AdmissionState.Secret(TIME, null, null)), null, false);
        }

        @Override
        public RegisteredDevice rotate(String id, Duration wanted) {
            overlap = wanted;
            Device device = new Device(id, "muck-truck", "muck", id, null, null, null, DeviceState.NEVER_SEEN, null);
            return new RegisteredDevice(device, "new secret");
        }

        @Override
        public AdmissionState endOverlap(String id) {
            ended = true;
            return state(id);
        }

        @Override
        public AdmissionState revoke(String id) {
            blocked = true;
            return state(id);
        }

        @Override
        public AdmissionState restore(String id) {
            blocked = false;
            return state(id);
        }

        @Override
        public AdmissionState certificate(String id, @Nullable String fingerprint, boolean required) {
            return state(id);
        }
    }
}
