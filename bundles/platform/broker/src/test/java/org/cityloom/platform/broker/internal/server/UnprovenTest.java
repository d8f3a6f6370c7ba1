/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.RawClient;
import org.cityloom.platform.broker.testing.TestDevices;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that send on before the broker has found out who they are. */
class UnprovenTest {
    private static final String OWN = "city/muck/truck-1/measurements";
    private static final String FOREIGN = "city/muck/truck-2/measurements";
    private static final int SMALL = 10;
    private static final int TWO_MEGABYTES = 2_000_000;
    private static final int PACKET_TOO_LARGE = 0x95;

    private final TestDevices devices = new TestDevices();
    private String secret;
    private BrokerFixture broker;

    @BeforeEach
    void start(@TempDir Path folder) {
        broker = BrokerFixture.start(folder, devices);
        secret = devices.add("muck", "truck-1");
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({FOREIGN + "," + SMALL, OWN + "," + TWO_MEGABYTES})
    void doNotGetADeviceTheBlameForWhatTheySendInItsName(String topic, int bytes) throws IOException {
        try (RawClient liar = send("guess", topic, bytes)) {
            assertThat(liar.accepted()).isFalse();
            liar.awaitEnd();
        }
        assertThat(broker.refused()).isEmpty();
        assertThat(broker.refusedSignIns()).singleElement().satisfies(refused -> {
            assertThat(refused.name()).isEqualTo("truck-1");
            assertThat(refused.reason()).contains("the secret is wrong").doesNotContain("guess");
        });
    }

    @Test
    void areToldOfAForeignTopicOnceTheyAreProven() throws IOException {
        try (RawClient truck = send(secret, FOREIGN, SMALL)) {
            assertThat(truck.accepted()).isTrue();
        }
        assertThat(broker.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.device()).isEqualTo("truck-1");
            assertThat(refused.topic()).isEqualTo(FOREIGN);
        });
        assertThat(broker.refusedSignIns()).isEmpty();
    }

    @Test
    void areToldOfATooLargePacketOnceTheyAreProven() throws IOException {
        try (RawClient truck = send(secret, OWN, TWO_MEGABYTES)) {
            assertThat(truck.accepted()).isTrue();
            assertThat(truck.disconnectReason()).isEqualTo(PACKET_TOO_LARGE);
        }
        assertThat(broker.refused()).singleElement().satisfies(refused -> assertThat(refused.topic())
                .isEqualTo(OWN));
    }

    private RawClient send(String with, String topic, int bytes) throws IOException {
        return RawClient.connectAndPublish(broker.connection().uri(), "truck-1", with, topic, bytes);
    }
}
