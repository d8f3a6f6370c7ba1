/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.util.ReferenceCountUtil;
import org.apache.activemq.artemis.core.persistence.OperationContext;
import org.apache.activemq.artemis.core.persistence.StorageManager;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolHandler;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolManager;
import org.apache.activemq.artemis.core.remoting.impl.netty.ActiveMQChannelHandler;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the packets of one connection so that their order holds. The broker handles them one after the other but on any
 * thread of its pool, and what is to be done after a message is on the disk is put in order per thread (Artemis 2.55): without
 * this, one message in twenty of a device overtook another. Here it is put in order per connection. The end of a connection
 * has its place in that order too, as far as sign-in and subscriptions go: the broker ends a session at once, and would call what
 * is left of a subscription a failure. What is being handled is handled before the session ends, what comes after the end is
 * dropped, for there is nobody any more to deliver to.
 */
final class OrderedMqtt extends MQTTProtocolHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OrderedMqtt.class);

    private final StorageManager storage;
    private final OperationContext connection;
    private final ClientTurns turns;
    private final Object order = new Object();
    private volatile @Nullable Channel channel;
    /** As whom it signs in; null if it lets the broker make up a name, which no other connection will have. */
    private volatile @Nullable String client;
    /** What waits until the sign-in or subscription is handled; null while none is. Guarded by {@link #order}. */
    private @Nullable List<Callable<?>> ends;

    OrderedMqtt(ActiveMQServer server, MQTTProtocolManager manager, ClientTurns turns) {
        super(server, manager);
        this.storage = server.getStorageManager();
        this.connection = server.newOperationContext();
        this.turns = turns;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) throws Exception {
        channel = context.channel();
        super.handlerAdded(context);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        end(context, broker -> {
            String name = client;
            if (name != null) {
                turns.gone(name, this);
            }
            broker.channelInactive(context);
        });
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) throws Exception {
        end(context, broker -> broker.exceptionCaught(context, cause));
    }

    /** Tells the broker, now or when it has handled what it is at; directly, since by then the pipeline may have been taken down. */
    private void end(ChannelHandlerContext context, End end) throws Exception {
        ActiveMQChannelHandler broker = context.pipeline().get(ActiveMQChannelHandler.class);
        synchronized (order) {
            if (ends != null) {
                ends.add(() -> {
                    end.tell(broker);
                    return broker;
                });
                return;
            }
        }
        end.tell(broker);
    }

    private interface End {
        void tell(ActiveMQChannelHandler broker) throws Exception;
    }

    @Override
    public void act(MqttMessage message) {
        if (message instanceof MqttConnectMessage connect) {
            String name = connect.payload().clientIdentifier();
            client = name == null || name.isEmpty() ? null : name;
            inTurn(() -> whole(message));
        } else if (message instanceof MqttSubscribeMessage) {
            inTurn(() -> whole(message));
        } else {
            inOrder(message);
        }
    }

    private void inTurn(Runnable handling) {
        String name = client;
        if (name == null) {
            handling.run();
        } else {
            turns.take(name, handling);
        }
    }

    @Override
    protected void sendToClient(MqttMessage message) {
        String name = client;
        if (name != null
                && message instanceof MqttConnAckMessage answer
                && answer.variableHeader().connectReturnCode() == MqttConnectReturnCode.CONNECTION_ACCEPTED) {
            turns.accepted(name, this);
        }
        super.sendToClient(message);
    }

    /** Handles it before the session ends, or not at all. */
    private void whole(MqttMessage message) {
        synchronized (order) {
            ends = new ArrayList<>(); // before the look at the channel, which may be closed at any time
        }
        try {
            if (isOpen() && (message instanceof MqttConnectMessage || isLatest())) {
                inOrder(message);
            } else {
                ReferenceCountUtil.release(message);
            }
        } finally {
            handled();
        }
    }

    private boolean isOpen() {
        Channel open = channel;
        return open != null && open.isActive();
    }

    private boolean isLatest() {
        String name = client;
        return name == null || turns.isLatest(name, this);
    }

    private void handled() {
        List<Callable<?>> waiting;
        synchronized (order) {
            waiting = Objects.requireNonNull(ends);
            ends = null;
        }
        for (Callable<?> end : waiting) {
            try {
                end.call();
            } catch (Exception e) {
                LOG.error("The session of {} did not end", client, e);
            }
        }
    }

    private void inOrder(MqttMessage message) {
        storage.setContext(connection);
        try {
            super.act(message);
        } finally {
            storage.clearContext();
        }
    }
}
