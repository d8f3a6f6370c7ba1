/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceQuery;
import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.DeviceType;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.Sighting;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.routing.City;
import org.cityloom.subsystems.cases.internal.routing.OnePlace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What an operator saw on a video names the camera and the moment. */
class CamerasTest {
    @TempDir
    Path folder;

    private final CasesFixture.Hand hand = new CasesFixture.Hand();
    private final Cameras cameras = new Cameras(new OneCamera(), hand);

    /** A registry with one device, which nobody changes. */
    private static final class OneCamera implements Devices {
        private static final Device DEVICE = new Device(
                "cam-1", "park-camera", "parks", "Gate", null, OnePlace.MIDDLE, null, DeviceState.ONLINE, null);

        private static UnsupportedOperationException nobody() {
            return new UnsupportedOperationException("nobody changes devices here");
        }

        @Override
        public Optional<Device> device(String id) {
            return Optional.of(DEVICE).filter(device -> device.id().equals(id));
        }

        @Override
        public Page<Device> devices(DeviceQuery query, PageRequest page) {
            return new Page<>(List.of(DEVICE), 0, 1);
        }

        @Override
        public Optional<DeviceType> type(String id) {
            return Optional.empty();
        }

        @Override
        public List<DeviceType> types() {
            return List.of();
        }

        @Override
        public RegisteredDevice register(DeviceRegistration registration) {
            throw nobody();
        }

        @Override
        public Device change(DeviceRegistration registration) {
            throw nobody();
        }

        @Override
        public RegisteredDevice renewSecret(String id) {
            throw nobody();
        }

        @Override
        public boolean remove(String id) {
            throw nobody();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsWithTheCaseWhichCameraSawItAndWhen(TestDatabase database) {
        try (CasesFixture city = new CasesFixture(database, folder)) {
            Sighting seen = cameras.seen(Source.VIDEO, "cam-1", hand.instant().minus(Duration.ofMinutes(3)));
            Report report = new Report(Source.VIDEO, City.RUBBISH, OnePlace.MIDDLE, "", "", seen);
            String number = city.cases().report(report, CasesFixture.CLERK).number();
            assertThat(city.store().find(number).orElseThrow().subject().sighting())
                    .isEqualTo(seen);
            Report other = new Report(Source.VIDEO, City.RUBBISH, OnePlace.MIDDLE, "", "");
            String unseen = city.cases().report(other, CasesFixture.CLERK).number();
            assertThat(city.store().find(unseen).orElseThrow().subject().sighting())
                    .isNull();
        }
    }

    @Test
    void refusesACameraThatIsNotThereAMomentThatCannotBeAndSightingsOfOtherSources() {
        Instant now = hand.instant();
        refused(Source.VIDEO, "cam-2", now);
        refused(Source.VIDEO, "cam-1", now.plus(Duration.ofHours(1)));
        refused(Source.VIDEO, "cam-1", now.minus(Duration.ofDays(91)));
        refused(Source.HOTLINE, "cam-1", now);
    }

    private void refused(Source source, String camera, Instant at) {
        assertThatThrownBy(() -> cameras.seen(source, camera, at))
                .isInstanceOfSatisfying(
                        ImpossibleException.class, e -> assertThat(e.code()).startsWith("case-camera"));
    }
}
