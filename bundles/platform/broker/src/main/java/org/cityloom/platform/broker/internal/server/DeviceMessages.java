/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;

/**
 * What a device may have the broker keep for whoever asks later: the last word on its state, and nothing else. Only measurements may be long;
 * states and acknowledgements are short.
 */
final class DeviceMessages {
    /** The states are {@code online} and {@code offline}, an acknowledgement has a reason; this leaves room for others. */
    static final int LONGEST_WORD = 1024;

    private static final String MEASUREMENTS = "/measurements"; // see DeviceTopics
    private static final String STATE = "/state";

    private DeviceMessages() {}

    static boolean areMeasurements(String topic) {
        return topic.endsWith(MEASUREMENTS);
    }

    static boolean isTooLong(MqttPublishMessage publish) {
        return !areMeasurements(publish.variableHeader().topicName())
                && publish.payload().readableBytes() > LONGEST_WORD;
    }

    /** The message as it may be: all but states are not kept, which changes nothing for those who follow them. */
    static MqttPublishMessage bounded(MqttPublishMessage publish) {
        MqttFixedHeader header = publish.fixedHeader();
        if (!header.isRetain() || publish.variableHeader().topicName().endsWith(STATE)) {
            return publish;
        }
        MqttFixedHeader passing = new MqttFixedHeader(
                header.messageType(), header.isDup(), header.qosLevel(), false, header.remainingLength());
        return new MqttPublishMessage(passing, publish.variableHeader(), publish.payload());
    }
}
