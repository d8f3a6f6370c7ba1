/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.api.devices.DeviceTopics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A device that says that it is there, falls silent in the middle of a word, and comes back. */
class LastWillIT {
    private static final String TRUCK = "willing";
    private static final Duration PATIENCE = Duration.ofSeconds(30); // far below the silence that would tell it too
    private static final long MILLIS = PATIENCE.toMillis();

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private final CityHttp http = CITY.http();

    @Test
    void followsADeviceThatComesAndIsCutOff() throws Exception {
        String secret = http.register("{\"id\":\"" + TRUCK + "\",\"type\":\"muck-truck\",\"name\":\"W1\"}");
        assertThat(state()).isEqualTo("NEVER_SEEN");
        for (int round = 0; round < 2; round++) {
            CuttableSockets sockets = new CuttableSockets();
            MqttAsyncClient truck = connect(secret, sockets);
            await("ONLINE");
            sockets.cut();
            await("OFFLINE");
            truck.close(true);
        }
        MqttAsyncClient truck = connect(secret, new CuttableSockets());
        await("ONLINE");
        truck.disconnectForcibly(0, 100, false);
        truck.close(true);
    }

    private static MqttAsyncClient connect(String secret, CuttableSockets sockets) throws MqttException, IOException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setUserName(TRUCK);
        options.setPassword(secret.getBytes(UTF_8));
        options.setAutomaticReconnect(false);
        options.setSocketFactory(sockets);
        options.setWill(DeviceTopics.state("muck", TRUCK), message(DeviceTopics.OFFLINE));
        MqttAsyncClient truck =
                new MqttAsyncClient("tcp://127.0.0.1:" + CITY.mqttPort(), TRUCK, new MemoryPersistence());
        truck.connect(options).waitForCompletion(MILLIS);
        truck.publish(DeviceTopics.state("muck", TRUCK), message(DeviceTopics.ONLINE))
                .waitForCompletion(MILLIS);
        return truck;
    }

    private static MqttMessage message(String state) {
        return new MqttMessage(state.getBytes(UTF_8), 1, true, null);
    }

    private void await(String expected) {
        Await.until("the device is " + expected, PATIENCE, () -> state().equals(expected));
    }

    private String state() {
        return http.json("/api/devices/" + TRUCK).path("state").asText();
    }
}
