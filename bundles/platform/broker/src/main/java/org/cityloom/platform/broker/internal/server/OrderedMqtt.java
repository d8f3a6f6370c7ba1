/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.util.ReferenceCountUtil;
import org.apache.activemq.artemis.core.persistence.OperationContext;
import org.apache.activemq.artemis.core.persistence.StorageManager;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolHandler;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolManager;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.jspecify.annotations.Nullable;

/**
 * Handles the packets of one connection so that their order holds. The broker handles them one after the other but on any
 * thread of its pool, and what is to be done after a message is on the disk is put in order per thread (Artemis 2.55): without
 * this, one message in twenty of a device overtook another. Here it is put in order per connection. A subscription that waited for its
 * turn while its connection was closed is dropped: there is nobody any more to deliver to.
 */
final class OrderedMqtt extends MQTTProtocolHandler {
    private final StorageManager storage;
    private final OperationContext connection;
    private volatile @Nullable Channel channel;

    OrderedMqtt(ActiveMQServer server, MQTTProtocolManager manager) {
        super(server, manager);
        this.storage = server.getStorageManager();
        this.connection = server.newOperationContext();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) throws Exception {
        channel = context.channel();
        super.handlerAdded(context);
    }

    @Override
    public void act(MqttMessage message) {
        Channel open = channel;
        if (message instanceof MqttSubscribeMessage && open != null && !open.isActive()) {
            ReferenceCountUtil.release(message);
            return;
        }
        storage.setContext(connection);
        try {
            super.act(message);
        } finally {
            storage.clearContext();
        }
    }
}
