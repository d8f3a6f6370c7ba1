/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;

/** Puts everything at the door of a server into its place: made by jetty.xml, started with the server, before its ports open. */
public final class Doorman extends AbstractLifeCycle {
    private static final int HEADER_BYTES = 16 * 1024; // with it the length of an address and of all cookies is bounded

    private static final long RENEWAL_HOURS = 12;
    private static final int UNSENT_BYTES =
            128 * 1024; // of one connection; the system would keep megabytes for who fetches nothing

    private final Server server;
    private final Crowd crowd;
    private final Watch watch;
    private Optional<SecurePort> secure = Optional.empty();
    private @Nullable Future<?> looking;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "cityloom-web-watch");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param hosts names under which the city is known, separated by commas; empty for any
     * @throws IOException if the secure port needs a file that cannot be read
     */
    public Doorman(Server server, Limits limits, Https https, String hosts) throws IOException {
        this.server = server;
        this.crowd = new Crowd(limits);
        this.watch = new Watch(limits);
        List<String> names = Arrays.stream(hosts.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        Doorstep doorstep = new Doorstep(limits, https, Set.copyOf(names));
        doorstep.setHandler(server.getHandler());
        server.setHandler(doorstep);
        server.setRequestLog(new Refusals()); // also told of what is refused before any handler sees it
        if (https.on()) {
            SecurePort opened = https.open(names, Clock.systemUTC());
            server.addConnector(opened.connector(server));
            secure = Optional.of(opened);
        }
    }

    @Override
    protected void doStart() {
        for (Connector each : server.getConnectors()) {
            if (each instanceof ServerConnector connector) {
                connector.setAcceptedSendBufferSize(UNSENT_BYTES);
                connector.addBean(crowd);
                connector.addBean(watch);
                connector.getConnectionFactories().forEach(Doorman::tellNothing);
            }
        }
        looking = clock.scheduleWithFixedDelay(watch, 1, 1, TimeUnit.SECONDS);
        secure.ifPresent(this::keepCertificate);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the port tells itself what went wrong
    private void keepCertificate(SecurePort port) {
        clock.scheduleWithFixedDelay(port::renew, RENEWAL_HOURS, RENEWAL_HOURS, TimeUnit.HOURS);
        clock.scheduleWithFixedDelay(port::reload, 1, 1, TimeUnit.MINUTES);
    }

    private static void tellNothing(ConnectionFactory factory) {
        if (factory instanceof HttpConfiguration.ConnectionFactory http) {
            HttpConfiguration configuration = http.getHttpConfiguration();
            configuration.setSendServerVersion(false);
            configuration.setSendXPoweredBy(false);
            configuration.setRequestHeaderSize(HEADER_BYTES);
        }
    }

    @Override
    protected void doStop() {
        if (looking != null) {
            looking.cancel(false);
        }
        clock.shutdownNow();
    }

    /** How many are connected. */
    int connections() {
        return crowd.size();
    }
}
