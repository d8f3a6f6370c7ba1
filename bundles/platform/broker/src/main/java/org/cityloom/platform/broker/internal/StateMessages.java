/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.DeviceTopics;
import org.cityloom.platform.devices.DeviceActivity;

/** Hands what arrives on the state topics to the registry. */
final class StateMessages implements MqttCallback {
    private static final Logger LOG = LoggerFactory.getLogger(StateMessages.class);

    private final DeviceActivity activity;
    private final Clock clock;

    StateMessages(DeviceActivity activity, Clock clock) {
        this.activity = activity;
        this.clock = clock;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        Optional<String> device = DeviceTopics.device(topic);
        if (device.isEmpty()) {
            return;
        }
        String state = new String(message.getPayload(), StandardCharsets.UTF_8);
        if (state.equals(DeviceTopics.ONLINE)) {
            activity.online(device.get(), clock.instant(), message.isRetained());
        } else if (state.equals(DeviceTopics.OFFLINE)) {
            activity.offline(device.get(), clock.instant());
        } else {
            LOG.debug("Unknown state of {} bytes on {}", message.getPayload().length, topic);
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        LOG.debug("Disconnected: {}", response);
    }

    @Override
    public void mqttErrorOccurred(MqttException exception) {
        LOG.warn("Following the states of devices: {}", exception.toString());
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // nothing is ever sent
    }

    @Override
    public void connectComplete(boolean reconnect, String uri) {
        // the owner subscribes
    }

    @Override
    public void authPacketArrived(int reason, MqttProperties properties) {
        // no such exchange
    }
}
