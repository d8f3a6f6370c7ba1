/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import io.netty.handler.codec.mqtt.MqttMessage;
import org.apache.activemq.artemis.core.persistence.OperationContext;
import org.apache.activemq.artemis.core.persistence.StorageManager;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolHandler;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolManager;
import org.apache.activemq.artemis.core.server.ActiveMQServer;

/**
 * Handles the packets of one connection so that their order holds. The broker handles them one after the other but on any
 * thread of its pool, and what is to be done after a message is on the disk is put in order per thread (Artemis 2.55): without
 * this, one message in twenty of a device overtook another. Here it is put in order per connection.
 */
final class OrderedMqtt extends MQTTProtocolHandler {
    private final StorageManager storage;
    private final OperationContext connection;

    OrderedMqtt(ActiveMQServer server, MQTTProtocolManager manager) {
        super(server, manager);
        this.storage = server.getStorageManager();
        this.connection = server.newOperationContext();
    }

    @Override
    public void act(MqttMessage message) {
        storage.setContext(connection);
        try {
            super.act(message);
        } finally {
            storage.clearContext();
        }
    }
}
