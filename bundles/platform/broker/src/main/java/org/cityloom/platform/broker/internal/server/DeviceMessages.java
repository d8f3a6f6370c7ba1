/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;

/** What a device may have the broker keep for whoever asks later: the last word on its state, which is short, and nothing else. */
final class DeviceMessages {
    /** The words are {@code online} and {@code offline}; this leaves room for others. */
    static final int LONGEST_STATE = 1024;

    private static final String MEASUREMENTS = "/measurements"; // see DeviceTopics

    private DeviceMessages() {}

    static boolean areMeasurements(String topic) {
        return topic.endsWith(MEASUREMENTS);
    }

    static boolean stateTooLong(MqttPublishMessage publish) {
        return !areMeasurements(publish.variableHeader().topicName())
                && publish.payload().readableBytes() > LONGEST_STATE;
    }

    /** The message as it may be: measurements are not kept, which changes nothing for those who follow them. */
    static MqttPublishMessage bounded(MqttPublishMessage publish) {
        MqttFixedHeader header = publish.fixedHeader();
        if (!header.isRetain() || !areMeasurements(publish.variableHeader().topicName())) {
            return publish;
        }
        MqttFixedHeader passing = new MqttFixedHeader(
                header.messageType(), header.isDup(), header.qosLevel(), false, header.remainingLength());
        return new MqttPublishMessage(passing, publish.variableHeader(), publish.payload());
    }
}
