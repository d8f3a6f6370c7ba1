/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.flush.FlushConsolidationHandler;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.BaseInterceptor;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolHandler;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTRoutingHandler;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyServerConnection;
import org.apache.activemq.artemis.spi.core.protocol.ConnectionEntry;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManagerFactory;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.apache.activemq.artemis.spi.core.remoting.Connection;

/**
 * The MQTT protocol of the broker, except for the handlers of a connection: the decoder gives up on a packet that is too
 * large before it is read (the broker's own would read up to 256 MiB into memory first), a guard follows it, and packets
 * that are written together go out in one system call (which takes a quarter of the processor time otherwise).
 */
final class GuardedProtocol implements ProtocolManager<MQTTInterceptor, MQTTRoutingHandler> {
    private static final int WRITES_PER_FLUSH = 128;

    private final ProtocolManager<MQTTInterceptor, MQTTRoutingHandler> mqtt;
    private final Supplier<OrderedMqtt> handlers;
    private final int packetBytes;
    private final Supplier<ConnectionGuard> guards;

    GuardedProtocol(
            ProtocolManager<MQTTInterceptor, MQTTRoutingHandler> mqtt,
            Supplier<OrderedMqtt> handlers,
            int packetBytes,
            Supplier<ConnectionGuard> guards) {
        this.mqtt = mqtt;
        this.handlers = handlers;
        this.packetBytes = packetBytes;
        this.guards = guards;
    }

    @Override
    public void addChannelHandlers(ChannelPipeline pipeline) {
        pipeline.addLast("flush", new FlushConsolidationHandler(WRITES_PER_FLUSH, true));
        mqtt.addChannelHandlers(pipeline);
        MqttDecoder decoder = new MqttDecoder(packetBytes);
        pipeline.replace(MqttDecoder.class, "decoder", decoder);
        ConnectionGuard guard = guards.get();
        pipeline.addBefore("decoder", "traffic", guard.traffic());
        pipeline.addAfter("decoder", "guard", guard);
        pipeline.replace(MQTTProtocolHandler.class, "mqtt", handlers.get());
    }

    @Override
    public ProtocolManagerFactory<MQTTInterceptor> getFactory() {
        return mqtt.getFactory();
    }

    @Override
    @SuppressWarnings("rawtypes") // declared raw by the broker
    public void updateInterceptors(List<BaseInterceptor> incoming, List<BaseInterceptor> outgoing) {
        mqtt.updateInterceptors(incoming, outgoing);
    }

    @Override
    public ConnectionEntry createConnectionEntry(Acceptor acceptor, Connection connection) {
        return mqtt.createConnectionEntry(acceptor, connection);
    }

    @Override
    public void handleBuffer(RemotingConnection connection, ActiveMQBuffer buffer) {
        mqtt.handleBuffer(connection, buffer);
    }

    @Override
    public boolean isProtocol(byte[] beginning) {
        return mqtt.isProtocol(beginning);
    }

    @Override
    public boolean acceptsNoHandshake() {
        return mqtt.acceptsNoHandshake();
    }

    @Override
    public void handshake(NettyServerConnection connection, ActiveMQBuffer buffer) {
        mqtt.handshake(connection, buffer);
    }

    @Override
    public List<String> websocketSubprotocolIdentifiers() {
        return mqtt.websocketSubprotocolIdentifiers();
    }

    @Override
    public void setAnycastPrefix(String prefix) {
        mqtt.setAnycastPrefix(prefix);
    }

    @Override
    public void setMulticastPrefix(String prefix) {
        mqtt.setMulticastPrefix(prefix);
    }

    @Override
    public Map<SimpleString, RoutingType> getPrefixes() {
        return mqtt.getPrefixes();
    }

    @Override
    public void setSecurityDomain(String domain) {
        mqtt.setSecurityDomain(domain);
    }

    @Override
    public String getSecurityDomain() {
        return mqtt.getSecurityDomain();
    }

    @Override
    public MQTTRoutingHandler getRoutingHandler() {
        return mqtt.getRoutingHandler();
    }
}
