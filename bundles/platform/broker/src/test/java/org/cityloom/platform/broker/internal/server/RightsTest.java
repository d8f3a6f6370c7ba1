/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.nio.file.Path;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.broker.testing.TestDevices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RightsTest {
    private static final int NOT_AUTHORIZED = 0x87;
    private static final int SHARING_NOT_SUPPORTED = 0x9E;
    private static final long PATIENCE = 60_000;

    private final TestDevices devices = new TestDevices();
    private final Received received = new Received();
    private BrokerFixture broker;
    private MqttAsyncClient truck;

    @BeforeEach
    void start(@TempDir Path folder) throws MqttException {
        broker = BrokerFixture.start(folder, devices);
        MqttAsyncClient core = broker.core("reader");
        core.setCallback(received);
        core.subscribe(new String[] {"city/+/+/measurements", "city/+/+/state"}, new int[] {1, 1})
                .waitForCompletion(PATIENCE);
        truck = broker.device("truck-1", devices.add("muck", "truck-1"));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void takesWhatADevicePublishesToItsOwnTopics() throws MqttException {
        publish(truck, "city/muck/truck-1/measurements", "a");
        publish(truck, "city/muck/truck-1/state", "online");
        assertThat(received.await(2).texts())
                .containsExactlyInAnyOrder("city/muck/truck-1/measurements=a", "city/muck/truck-1/state=online");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "city/muck/truck-2/measurements",
                "city/gas/truck-1/measurements",
                "city/muck/truck-1/commands",
                "city/muck/truck-1/measurements/more",
                "activemq.management",
                "$sys.mqtt.sessions"
            })
    void refusesWhatADevicePublishesElsewhereAndTellsOfIt(String topic) throws MqttException {
        assertThat(publish(truck, topic, "foreign")).isEqualTo(NOT_AUTHORIZED);
        assertThat(publish(truck, "city/muck/truck-1/measurements", "own")).isZero();
        assertThat(received.await(1).texts()).containsExactly("city/muck/truck-1/measurements=own");
        assertThat(broker.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.device()).isEqualTo("truck-1");
            assertThat(refused.topic()).isEqualTo(topic);
            assertThat(refused.reason()).contains("own topics");
            assertThat(refused.beginning()).isEqualTo("foreign");
            assertThat(refused.bytes()).isEqualTo(7);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "city/#",
                "city/muck/+/measurements",
                "city/muck/truck-1/measurements",
                "city/muck/+/commands",
                "city/muck/truck-2/commands",
                "city/muck/truck-1/commands/#"
            })
    void refusesEverySubscriptionOfADeviceButThatToItsCommands(String filter) {
        assertThat(subscription(filter)).isIn(NOT_AUTHORIZED, 0x80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$share/g/city/muck/truck-1/commands", "$share/g/city/muck/truck-2/commands", "$share/g/city/#"})
    void sendsADeviceAwayThatWantsToShare(String filter) throws MqttException {
        Received heard = new Received();
        truck.setCallback(heard);
        truck.subscribe(filter, 1);
        assertThat(heard.awaitEnd()).isEqualTo(SHARING_NOT_SUPPORTED);
        assertThat(broker.refused()).singleElement().satisfies(refused -> assertThat(refused.topic())
                .isEqualTo(filter));
    }

    @Test
    void letsADeviceHearItsCommandsAndAcknowledgeThem() throws MqttException {
        Received heard = new Received();
        truck.setCallback(heard);
        assertThat(subscription("city/muck/truck-1/commands")).isEqualTo(1); // granted at QoS 1
        MqttAsyncClient core = broker.core("commands");
        core.setCallback(received);
        core.subscribe("city/+/+/acknowledgements", 1).waitForCompletion(PATIENCE);
        assertThat(publish(core, "city/muck/truck-1/commands", "stop")).isZero();
        assertThat(heard.await(1).texts()).containsExactly("city/muck/truck-1/commands=stop");
        assertThat(publish(truck, "city/muck/truck-1/acknowledgements", "done")).isZero();
        assertThat(received.await(1).texts()).containsExactly("city/muck/truck-1/acknowledgements=done");
        assertThat(publish(truck, "city/muck/truck-1/commands", "stop yourself"))
                .isEqualTo(NOT_AUTHORIZED);
        assertThat(publish(truck, "city/muck/truck-2/acknowledgements", "done")).isEqualTo(NOT_AUTHORIZED);
    }

    @Test
    void refusesALastWillForAForeignTopicAndPublishesItNever() throws MqttException {
        String secret = devices.add("muck", "truck-3");
        MqttConnectionOptions options = BrokerFixture.options("truck-3", secret);
        options.setWill("city/muck/truck-1/state", new MqttMessage("offline".getBytes(UTF_8), 1, true, null));
        MqttException refused = catchThrowableOfType(MqttException.class, () -> broker.connect("truck-3", options));
        assertThat(refused.getReasonCode()).isEqualTo(NOT_AUTHORIZED);
        assertThat(broker.refusedSignIns()).singleElement().satisfies(told -> assertThat(told.reason())
                .contains("last will"));
        publish(truck, "city/muck/truck-1/measurements", "after");
        assertThat(received.await(1).texts()).containsExactly("city/muck/truck-1/measurements=after");
    }

    @Test
    void publishesTheLastWillOfADeviceThatIsGone() throws MqttException {
        String secret = devices.add("muck", "truck-3");
        MqttConnectionOptions options = BrokerFixture.options("truck-3", secret);
        options.setWill("city/muck/truck-3/state", new MqttMessage("offline".getBytes(UTF_8), 1, true, null));
        broker.connect("truck-3", options).disconnectForcibly(0, 100, false);
        assertThat(received.await(1).texts()).containsExactly("city/muck/truck-3/state=offline");
    }

    @Test
    void followsAChangeOfRightsOnAnOpenConnectionAtOnce() throws MqttException {
        Received end = new Received();
        truck.setCallback(end);
        devices.add("gas", "truck-1");
        assertThat(end.awaitEnd()).isEqualTo(NOT_AUTHORIZED);
        MqttAsyncClient again = broker.device("truck-1", "secret-of-truck-1");
        assertThat(publish(again, "city/muck/truck-1/measurements", "old")).isEqualTo(NOT_AUTHORIZED);
        assertThat(publish(again, "city/gas/truck-1/measurements", "new")).isZero();
        assertThat(received.await(1).texts()).containsExactly("city/gas/truck-1/measurements=new");
    }

    @Test
    void keepsTheLastStateForWhoAsksLater() throws MqttException {
        truck.publish("city/muck/truck-1/state", "online".getBytes(UTF_8), 1, true)
                .waitForCompletion(PATIENCE);
        Received late = new Received();
        MqttAsyncClient second = broker.core("late");
        second.setCallback(late);
        second.subscribe("city/+/+/state", 1).waitForCompletion(PATIENCE);
        assertThat(late.await(1).messages().get(0).isRetained()).isTrue();
    }

    @Test
    void sharesASubscriptionBetweenCoreServices() throws MqttException {
        Received one = shared("one");
        Received two = shared("two");
        for (int i = 0; i < 20; i++) {
            publish(truck, "city/muck/truck-1/measurements", Integer.toString(i));
        }
        Received.waitFor(() -> one.texts().size() + two.texts().size() == 20, "20 messages over both");
        assertThat(one.texts()).isNotEmpty();
        assertThat(two.texts()).isNotEmpty();
    }

    private Received shared(String client) throws MqttException {
        Received shared = new Received();
        MqttAsyncClient core = broker.core(client);
        core.setCallback(shared);
        core.subscribe("$share/group/city/muck/+/measurements", 1).waitForCompletion(PATIENCE);
        return shared;
    }

    /** Reason code of the acknowledgement. */
    private static int publish(MqttAsyncClient client, String topic, String text) throws MqttException {
        IMqttToken token = client.publish(topic, text.getBytes(UTF_8), 1, false);
        try {
            token.waitForCompletion(PATIENCE);
        } catch (MqttException e) {
            return e.getReasonCode();
        }
        int[] codes = token.getReasonCodes();
        return codes == null || codes.length == 0 ? 0 : codes[0];
    }

    private int subscription(String filter) {
        try {
            IMqttToken token = truck.subscribe(filter, 1);
            token.waitForCompletion(PATIENCE);
            return token.getReasonCodes()[0];
        } catch (MqttException e) {
            return e.getReasonCode();
        }
    }
}
