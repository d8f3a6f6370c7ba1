/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.Map;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.persistence.OperationContext;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTConnection;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTSessionState.OutboundStore;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.protocol.SessionCallback;

/**
 * Frees the packet identifiers of a session that comes back. What was under way when its connection broke is sent again with new
 * identifiers, and the broker (Artemis 2.55) keeps the old ones taken for ever: a session that was cut off often enough has none of its
 * 65,535 left and gets nothing any more. Called for each client when its earlier connection is closed and before it is sent anything.
 *
 * <p>The count goes on from where it was, so that an acknowledgement of the earlier connection that is still waiting to be handled is
 * not taken for one of the new.
 */
final class FreshPacketIds implements ActiveMQServerPlugin {
    private static final long NONE = -1; // of a message, of a reader

    private final ActiveMQServer server;

    FreshPacketIds(ActiveMQServer server) {
        this.server = server;
    }

    @Override
    public void beforeCreateSession(
            String name,
            String username,
            int minLargeMessageSize,
            RemotingConnection connection,
            boolean autoCommitSends,
            boolean autoCommitAcks,
            boolean preAcknowledge,
            boolean xa,
            String defaultAddress,
            SessionCallback callback,
            boolean autoCreateQueues,
            OperationContext context,
            Map<SimpleString, RoutingType> prefixes)
            throws ActiveMQException {
        if (connection instanceof MQTTConnection mqtt) {
            free(mqtt.getClientID());
        }
    }

    private void free(String client) throws ActiveMQException {
        try {
            OutboundStore ids =
                    MQTTStateManager.getInstance(server).getSessionState(client).getOutboundStore();
            int next = ids.generateMqttId(NONE, NONE);
            ids.clear();
            for (int skipped = 1; skipped < next; skipped++) {
                ids.generateMqttId(NONE, NONE);
            }
        } catch (ActiveMQException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ActiveMQException("the session of " + client + " cannot be read", e);
        }
    }
}
