/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.activemq.artemis.api.core.BaseInterceptor;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolManager;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTProtocolManagerFactory;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTRoutingHandler;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;

/** The MQTT protocol of the broker with a guard on each connection, and in order. */
final class GuardedMqtt extends MQTTProtocolManagerFactory {
    /** For all ways in: a client may leave by one and come back by another. */
    private final ClientTurns turns = new ClientTurns();

    private final int packetBytes;
    private final Supplier<ConnectionGuard> guards;

    GuardedMqtt(int packetBytes, Supplier<ConnectionGuard> guards) {
        this.packetBytes = packetBytes;
        this.guards = guards;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // the broker declares it raw; it is what the superclass makes
    public ProtocolManager<MQTTInterceptor, MQTTRoutingHandler> createProtocolManager(
            ActiveMQServer server,
            Map<String, Object> parameters,
            List<BaseInterceptor> incoming,
            List<BaseInterceptor> outgoing)
            throws Exception {
        MQTTProtocolManager mqtt =
                (MQTTProtocolManager) super.createProtocolManager(server, parameters, incoming, outgoing);
        return new GuardedProtocol(mqtt, () -> new OrderedMqtt(server, mqtt, turns), packetBytes, guards);
    }
}
