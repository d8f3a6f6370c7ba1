/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;

import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.devices.DeviceAccess;

/** A running MQTT broker. What it acknowledged with QoS 1 or 2 is on disk and comes back after a crash. */
public final class EmbeddedBroker implements BrokerConnection, AutoCloseable {
    private static final long GOODBYE_NANOS = 5_000_000_000L;
    private static final long STEP_NANOS = 10_000_000;

    private final ActiveMQServer server;
    private final BrokerSettings settings;
    private final CoreCredentials core;
    private final OpenConnections connections;
    private final DeviceAccess.Listening rights;

    private EmbeddedBroker(
            ActiveMQServer server,
            BrokerSettings settings,
            CoreCredentials core,
            OpenConnections connections,
            DeviceAccess.Listening rights) {
        this.server = server;
        this.settings = settings;
        this.core = core;
        this.connections = connections;
        this.rights = rights;
    }

    /**
     * Starts a broker and returns when it listens, which takes about a second.
     *
     * @throws BrokerStartException if it cannot: the port is taken, the directory in use or the key unreadable
     */
    public static EmbeddedBroker start(BrokerSettings settings, DeviceAccess access, RefusedMessages refused) {
        ClassLoader caller = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(ActiveMQServerImpl.class.getClassLoader());
        try {
            return begin(settings, access, refused);
        } finally {
            Thread.currentThread().setContextClassLoader(caller);
        }
    }

    private static EmbeddedBroker begin(BrokerSettings settings, DeviceAccess access, RefusedMessages refused) {
        CoreCredentials core = new CoreCredentials();
        OpenConnections connections = new OpenConnections();
        BrokerLimits limits = settings.limits();
        Configuration configuration = ServerConfiguration.of(settings);
        ActiveMQServerImpl server = new ActiveMQServerImpl(configuration, new DeviceSecurity(core, access));
        server.addProtocolManagerFactory(new GuardedMqtt(
                limits.packetBytes(),
                () -> new ConnectionGuard(
                        access,
                        refused,
                        connections,
                        new SessionExpiry(limits.deviceSessionSeconds()),
                        Listeners.of(server))));
        configuration.registerBrokerPlugin(new FreshPacketIds(server));
        DeviceAccess.Listening rights = access.listen(connections::drop);
        try {
            server.start();
            if (!server.waitForActivation(1, TimeUnit.MINUTES) || !listens(server)) {
                throw new IllegalStateException("it does not listen on " + settings.host() + ":" + settings.port());
            }
            server.getManagementService().enableNotifications(false); // one for each connection, and nobody listens
            return new EmbeddedBroker(server, settings, core, connections, rights);
        } catch (Exception e) {
            rights.close();
            stop(server);
            throw new BrokerStartException("the broker did not start: " + e.getMessage(), e);
        }
    }

    private static boolean listens(ActiveMQServer server) {
        return server.getRemotingService().isStarted()
                && server.getRemotingService().getAcceptor(ServerConfiguration.TCP) instanceof NettyAcceptor acceptor
                && acceptor.isStarted()
                && acceptor.getActualPort() > 0;
    }

    @Override
    public URI uri() {
        String scheme = settings.tls() == null ? "tcp://" : "ssl://";
        String host = settings.host().equals("0.0.0.0") ? "127.0.0.1" : settings.host();
        return URI.create(scheme + host + ":" + port(ServerConfiguration.TCP));
    }

    /** Where it listens for MQTT over WebSocket, or -1. */
    public int webSocketPort() {
        return settings.webSocketPort() < 0 ? -1 : port(ServerConfiguration.WEB_SOCKET);
    }

    @Override
    public String user() {
        return core.user();
    }

    @Override
    public char[] secret() {
        return core.secret();
    }

    /** How many connections are open. */
    public int connections() {
        return server.getConnectionCount();
    }

    /** How many connections were opened since the start. */
    public long accepted() {
        return server.getTotalConnectionCount();
    }

    /** How many messages are kept for each subsystem. */
    public Map<String, Long> kept() {
        return SessionDepths.of(server);
    }

    private int port(String acceptor) {
        return ((NettyAcceptor) server.getRemotingService().getAcceptor(acceptor)).getActualPort();
    }

    /** Takes no new connections, says goodbye to the open ones and stops; what is on disk stays. */
    @Override
    public void close() {
        rights.close();
        server.getRemotingService().pauseAcceptors();
        connections.endAll();
        long end = System.nanoTime() + GOODBYE_NANOS;
        while (!server.getSessions().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(STEP_NANOS);
        }
        stop(server);
    }

    private static void stop(ActiveMQServer server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new BrokerStartException("the broker did not stop in order: " + e.getMessage(), e);
        }
    }
}
