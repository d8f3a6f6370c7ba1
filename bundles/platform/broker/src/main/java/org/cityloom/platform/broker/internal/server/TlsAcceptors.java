/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslHandler;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.cluster.ClusterConnection;
import org.apache.activemq.artemis.core.server.metrics.MetricsManager;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.apache.activemq.artemis.spi.core.remoting.AcceptorFactory;
import org.apache.activemq.artemis.spi.core.remoting.BufferHandler;
import org.apache.activemq.artemis.spi.core.remoting.ServerConnectionLifeCycleListener;
import org.apache.activemq.artemis.utils.actors.OrderedExecutor;

/** Acceptors as Artemis makes them, but that failed handshakes are counted. */
final class TlsAcceptors implements AcceptorFactory {
    private final FailedHandshakes failed;

    TlsAcceptors(FailedHandshakes failed) {
        this.failed = failed;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Acceptor createAcceptor(
            String name,
            ClusterConnection cluster,
            Map<String, Object> configuration,
            BufferHandler handler,
            ServerConnectionLifeCycleListener listener,
            Executor threads,
            ScheduledExecutorService scheduled,
            Map<String, ProtocolManager> protocols,
            String threadGroup,
            MetricsManager metrics) {
        return new NettyAcceptor(
                name,
                cluster,
                configuration,
                handler,
                listener,
                scheduled,
                new OrderedExecutor(threads),
                protocols,
                threadGroup,
                metrics) {
            @Override
            public SslHandler getSslHandler(ByteBufAllocator alloc, String peer, int port) throws Exception {
                return new CountedTls(super.getSslHandler(alloc, peer, port), failed);
            }
        };
    }
}
