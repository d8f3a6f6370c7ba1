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
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTStateManager;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;

import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.broker.BrokerTraffic;
import org.cityloom.platform.devices.DeviceAccess;

/** A running MQTT broker. What it acknowledged with QoS 1 or 2 is on disk and comes back after a crash. */
public final class EmbeddedBroker implements BrokerConnection, BrokerTraffic, AutoCloseable {
    private static final long GOODBYE_NANOS = 5_000_000_000L;
    private static final long STEP_NANOS = 10_000_000;

    private final ActiveMQServer server;
    private final MQTTStateManager clients;
    private final BrokerSettings settings;
    private final CoreCredentials core;
    private final OpenConnections connections;
    private final TrafficLimits traffic;
    private final DeviceAccess.Listening rights;
    private final FailedHandshakes handshakes;

    private EmbeddedBroker(
            ActiveMQServer server,
            BrokerSettings settings,
            CoreCredentials core,
            OpenConnections connections,
            TrafficLimits traffic,
            DeviceAccess.Listening rights,
            FailedHandshakes handshakes)
            throws Exception {
        this.server = server;
        this.clients = MQTTStateManager.getInstance(server);
        this.settings = settings;
        this.core = core;
        this.connections = connections;
        this.traffic = traffic;
        this.rights = rights;
        this.handshakes = handshakes;
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
        TrafficLimits traffic = new TrafficLimits(limits.rates(), access, System::nanoTime);
        DoorRules rules = new DoorRules(
                access,
                new SignIn(core, access),
                refused,
                connections,
                limits.deviceSessionSeconds(),
                traffic,
                Listeners.of(server));
        server.addProtocolManagerFactory(new GuardedMqtt(limits.packetBytes(), () -> new ConnectionGuard(rules)));
        configuration.registerBrokerPlugin(new FreshPacketIds(server));
        FailedHandshakes handshakes = new FailedHandshakes(System::nanoTime);
        TlsAcceptors acceptors = new TlsAcceptors(handshakes);
        server.getServiceRegistry().addAcceptorFactory(ServerConfiguration.TLS, acceptors);
        server.getServiceRegistry().addAcceptorFactory(ServerConfiguration.WEB_SOCKET, acceptors);
        DeviceAccess.Listening rights = access.listen(device -> {
            connections.drop(device);
            traffic.changed(device);
        });
        try {
            server.start();
            if (!server.waitForActivation(1, TimeUnit.MINUTES) || !listens(server, settings)) {
                throw new IllegalStateException("it does not listen on " + settings.host() + ":" + settings.port());
            }
            server.getManagementService().enableNotifications(false); // one for each connection, and nobody listens
            return new EmbeddedBroker(server, settings, core, connections, traffic, rights, handshakes);
        } catch (Exception e) {
            rights.close();
            stop(server);
            throw new BrokerStartException("the broker did not start: " + e.getMessage(), e);
        }
    }

    private static boolean listens(ActiveMQServer server, BrokerSettings settings) {
        return server.getRemotingService().isStarted()
                && listens(server, ServerConfiguration.TCP)
                && (settings.tls() == null || listens(server, ServerConfiguration.TLS));
    }

    private static boolean listens(ActiveMQServer server, String name) {
        return server.getRemotingService().getAcceptor(name) instanceof NettyAcceptor acceptor
                && acceptor.isStarted()
                && acceptor.getActualPort() > 0;
    }

    @Override
    public URI uri() {
        boolean everywhere = settings.host().equals("0.0.0.0") || settings.port() < 0;
        return URI.create(
                "tcp://" + (everywhere ? "127.0.0.1" : settings.host()) + ":" + port(ServerConfiguration.TCP));
    }

    /** Where it listens for MQTT over TLS, or -1. */
    public int tlsPort() {
        return settings.tls() == null ? -1 : port(ServerConfiguration.TLS);
    }

    @Override
    public int connections() {
        return connections.count();
    }

    /** Sessions of clients that are connected, or whose end is not over. */
    public int openSessions() {
        return Math.max(
                server.getSessions().size(), clients.getConnectedClients().size());
    }

    @Override
    public int slowedNow() {
        return traffic.slowedNow();
    }

    @Override
    public long slowed() {
        return traffic.slowed();
    }

    @Override
    public long sentAway() {
        return traffic.sentAway();
    }

    @Override
    public long failedHandshakes() {
        return handshakes.count();
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
        while (openSessions() > 0 && System.nanoTime() < end) {
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
