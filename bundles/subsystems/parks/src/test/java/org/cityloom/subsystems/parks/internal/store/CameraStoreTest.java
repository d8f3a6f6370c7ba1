/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.store;

import java.nio.file.Path;
import java.time.Instant;

import javax.persistence.EntityManager;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.places.Position;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.parks.internal.Silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CameraStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:45:00.123Z");
    private static final Position PLACE = new Position(27.24, 111.47);
    private static final String PASSWORD = "s3cret-word";
    private static final Silence STATUS = new Silence(Silence.Reason.STATUS, 503);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsWhatItTakesToSignInSealedAndApart(TestDatabase database) throws Exception {
        try (ParksTables tables = new ParksTables(database, folder)) {
            CameraStore cameras = tables.cameras();
            cameras.put(camera("gate", "view"), new Camera.Login("view", PASSWORD));
            cameras.put(camera("gate", "view"), null);
            assertThat(cameras.login("gate")).contains(new Camera.Login("view", PASSWORD));
            tables.within(
                    manager -> assertThat(row(manager)).doesNotContain(PASSWORD).startsWith("null 1:"));
            assertThat(tables.cameras().login("gate")).contains(new Camera.Login("view", PASSWORD));
            cameras.put(camera("gate", null), null);
            assertThat(cameras.login("gate")).isEmpty();
            tables.within(manager -> assertThat(row(manager)).isEqualTo("null null"));
            assertThat(cameras.remove("gate")).isTrue();
            assertThat(tables.audit().entries()).hasSize(4).noneMatch(entry -> (entry.before() + " " + entry.after())
                    .contains(PASSWORD));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sealsAtItsStartWhatAnEarlierVersionKeptInPlain(TestDatabase database) throws Exception {
        try (ParksTables tables = new ParksTables(database, folder)) {
            tables.cameras().put(camera("gate", "view"), new Camera.Login("view", "another"));
            tables.within(
                    manager -> manager.createNativeQuery("update parks_camera set credential = '" + PASSWORD + "'")
                            .executeUpdate());
            assertThat(tables.cameras().login("gate")).contains(new Camera.Login("view", PASSWORD));
            tables.within(
                    manager -> assertThat(row(manager)).doesNotContain(PASSWORD).startsWith("null 1:"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatWhatWasSealedForAnotherCameraCannotBeRead(TestDatabase database) {
        try (ParksTables tables = new ParksTables(database, folder)) {
            CameraStore cameras = tables.cameras();
            cameras.put(camera("gate", "view"), new Camera.Login("view", PASSWORD));
            tables.within(manager -> manager.createNativeQuery("update parks_camera set camera_id = 'pond'")
                    .executeUpdate());
            assertThatThrownBy(() -> cameras.login("pond"))
                    .hasMessage(
                            new Silence(Silence.Reason.LOGIN_UNREADABLE).text().en());
        }
    }

    @ParameterizedTest
    @EnumSource
    void notesSinceWhenACameraIsSilentAndWhy(TestDatabase database) {
        try (ParksTables tables = new ParksTables(database, folder)) {
            CameraStore cameras = tables.cameras();
            cameras.put(camera("gate", null), null);
            cameras.asked("gate", NOW, false, new Silence(Silence.Reason.NO_ANSWER));
            assertThat(cameras.asked("gate", NOW.plusSeconds(60), false, STATUS))
                    .get()
                    .extracting(Camera::failedSince, Camera::failure, Camera::seenAt)
                    .containsExactly(NOW, STATUS, null);
            tables.within(manager -> manager.createNativeQuery("update parks_camera set failure = 'answered oddly'")
                    .executeUpdate());
            assertThat(cameras.find("gate").orElseThrow().failure())
                    .extracting(Silence::reason)
                    .isEqualTo(Silence.Reason.NO_ANSWER);
            assertThat(cameras.asked("gate", NOW.plusSeconds(120), true, null))
                    .get()
                    .extracting(Camera::failedSince, Camera::failure, Camera::seenAt)
                    .containsExactly(null, null, NOW.plusSeconds(120));
        }
    }

    private static String row(EntityManager manager) {
        Object[] row = (Object[]) manager.createNativeQuery("select credential, sealed_credential from parks_camera")
                .getSingleResult();
        return row[0] + " " + row[1];
    }

    private static Camera camera(String id, String user) {
        return new Camera(id, "Gate", "430502", PLACE, null, "rtsp://10.0.0.9/1", user, null, null, null, NOW, "li");
    }
}
