/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceRegistration;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceStatesTest {
    private StoreFixture store;
    private RegistryFixture fixture;

    @BeforeEach
    void register(@TempDir Path folder) {
        store = TestDatabase.H2.open(folder);
        fixture = new RegistryFixture(store);
        fixture.registry().register(new DeviceRegistration("truck-1", "muck-truck", "Truck", null, null, null));
    }

    @AfterEach
    void close() {
        fixture.close();
        store.close();
    }

    @Test
    void isOnlineWhenAMessageArrivesAndTellsTheScreensOnce() {
        seen();
        seen();
        assertThat(device().state()).isEqualTo(DeviceState.ONLINE);
        assertThat(fixture.live()).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("devices");
            assertThat(event.key()).isEqualTo("truck-1");
            assertThat(event.data()).isEqualTo(new DeviceNews("truck-1", DeviceState.ONLINE, now()));
        });
    }

    @Test
    void isOfflineWhenItIsSilentForLongerThanItsTypeAllows() {
        seen();
        fixture.clock().pass(RegistryFixture.SILENCE);
        fixture.states().findSilent();
        assertThat(device().state()).isEqualTo(DeviceState.ONLINE);
        fixture.clock().pass(Duration.ofSeconds(1));
        fixture.states().findSilent();
        assertThat(device().state()).isEqualTo(DeviceState.OFFLINE);
        assertThat(fixture.live()).extracting(LiveEvent::data).hasSize(2);
    }

    @Test
    void staysOnlineWhileItsSubsystemIsAway() {
        seen();
        fixture.muckGoes();
        fixture.clock().pass(Duration.ofHours(1));
        fixture.states().findSilent();
        assertThat(device().state()).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void isOfflineWhenItsLastWillComes() {
        seen();
        fixture.states().offline("truck-1", now().plusSeconds(1));
        assertThat(device().state()).isEqualTo(DeviceState.OFFLINE);
    }

    @Test
    void doesNotComeBackByAMessageThatArrivedBeforeItWent() {
        seen();
        Instant arrived = now();
        fixture.clock().pass(Duration.ofSeconds(2));
        fixture.states().offline("truck-1", now());
        fixture.states().seen(Map.of("truck-1", arrived.plusSeconds(1)));
        assertThat(device().state()).isEqualTo(DeviceState.OFFLINE);
        assertThat(device().lastSeen()).isEqualTo(arrived.plusSeconds(1));
    }

    @Test
    void ignoresALastWillThatIsOlderThanItsNewestMessage() {
        seen();
        fixture.states().offline("truck-1", now().minusSeconds(1));
        assertThat(device().state()).isEqualTo(DeviceState.ONLINE);
    }

    @Test
    void takesAStateThatTheBrokerKeptForNoMessage() {
        fixture.states().online("truck-1", now(), true);
        assertThat(device().state()).isEqualTo(DeviceState.ONLINE);
        assertThat(device().lastSeen()).isNull();
        fixture.clock().pass(RegistryFixture.SILENCE.plusSeconds(1));
        fixture.states().findSilent();
        assertThat(device().state()).isEqualTo(DeviceState.OFFLINE);
    }

    @Test
    void staysNeverSeenWhenOnlyALastWillComes() {
        fixture.states().offline("truck-1", now());
        assertThat(device().state()).isEqualTo(DeviceState.NEVER_SEEN);
        assertThat(fixture.live()).isEmpty();
    }

    private void seen() {
        fixture.states().seen(Map.of("truck-1", now()));
    }

    private Instant now() {
        return fixture.clock().instant();
    }

    private Device device() {
        return fixture.registry().device("truck-1").orElseThrow();
    }
}
