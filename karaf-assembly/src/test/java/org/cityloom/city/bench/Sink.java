/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.util.List;

import org.eclipse.paho.mqttv5.common.MqttMessage;

/** What a bare consumer does with its messages before it acknowledges them. */
interface Sink {
    /** Nothing: what is left is the price of the broker and of Paho. */
    Sink NOTHING = batch -> {};

    /** Returns when they may be acknowledged. */
    void store(List<Arrival> batch) throws Exception;

    /** A message with its topic. */
    record Arrival(String topic, MqttMessage message) {}
}
