/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.broker.BrokerTraffic;
import org.cityloom.platform.broker.internal.server.EmbeddedBroker;
import org.cityloom.platform.devices.DeviceAccess;

/**
 * Runs the embedded broker, or knows the external one, and publishes the connection to it. Starts beside the other
 * components in a thread of its own, and tries again while the port is taken.
 */
@Component(service = BrokerService.class, immediate = true, configurationPid = BrokerConfiguration.PID)
@Designate(ocd = BrokerConfiguration.class)
public final class BrokerService {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerService.class);
    private static final long RETRY_SECONDS = 5;
    private static final long STOP_SECONDS = 30;
    private static final long RENEWAL_HOURS = 12;

    private final BundleContext bundle;
    private final BrokerConfiguration configuration;
    private final ConfiguredSettings settings;
    private final DeviceAccess access;
    private final RefusalLog refusals;
    private final ScheduledExecutorService starter =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cityloom-broker-starter"));

    private volatile @Nullable EmbeddedBroker broker;
    private @Nullable ServiceRegistration<BrokerConnection> registration;
    private @Nullable ServiceRegistration<BrokerTraffic> traffic;
    private volatile String problem = "The broker is starting";

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // renew tells itself what went wrong
    public BrokerService(
            BundleContext bundle,
            BrokerConfiguration configuration,
            @Reference DeviceAccess access,
            @Reference RefusalLog refusals) {
        this.bundle = bundle;
        this.configuration = configuration;
        this.settings = new ConfiguredSettings(
                configuration, Path.of(System.getProperty("karaf.data", "data"), "cityloom"), Clock.systemUTC());
        this.access = access;
        this.refusals = refusals;
        starter.execute(this::start);
        starter.scheduleWithFixedDelay(this::renew, RENEWAL_HOURS, RENEWAL_HOURS, TimeUnit.HOURS);
    }

    private void start() {
        try {
            BrokerConnection connection = configuration.enabled() ? startEmbedded() : external();
            registration = bundle.registerService(BrokerConnection.class, connection, null);
            problem = "";
        } catch (IOException | RuntimeException e) {
            problem = "The broker does not run: " + e.getMessage();
            LOG.error("{}; trying again in {} s", problem, RETRY_SECONDS, e);
            retry();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // start tells itself what went wrong
    private void retry() {
        if (!starter.isShutdown()) {
            starter.schedule(this::start, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private BrokerConnection startEmbedded() throws IOException {
        EmbeddedBroker started = EmbeddedBroker.start(settings.settings(), access, refusals);
        broker = started;
        traffic = bundle.registerService(BrokerTraffic.class, started, null);
        LOG.info(
                "The broker listens on {}{}",
                started.uri(),
                started.tlsPort() < 0 ? "" : " and TLS " + started.tlsPort());
        return started;
    }

    private BrokerConnection external() throws IOException {
        return new ExternalBroker(
                URI.create(configuration.externalUri()),
                configuration.externalUser(),
                SecretFile.read(configuration.externalPasswordFile()));
    }

    private void renew() {
        try {
            settings.renew();
        } catch (IOException | RuntimeException e) {
            LOG.error("Cannot renew the certificate of the broker, will try again: {}", e.toString());
        }
    }

    /** The broker of this process, once it runs; empty while it does not, or if another one is used. */
    Optional<EmbeddedBroker> embedded() {
        return Optional.ofNullable(broker);
    }

    /** Why there is no connection to a broker yet, or an empty text. */
    String problem() {
        return problem;
    }

    @Deactivate
    void stop() throws InterruptedException {
        problem = "The broker is stopping";
        starter.execute(this::end);
        starter.shutdown();
        if (!starter.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The broker did not stop within {} s", STOP_SECONDS);
        }
    }

    private void end() {
        ServiceRegistration<BrokerConnection> published = registration;
        if (published != null) {
            published.unregister();
        }
        ServiceRegistration<BrokerTraffic> counted = traffic;
        if (counted != null) {
            counted.unregister();
        }
        EmbeddedBroker running = broker;
        if (running != null) {
            broker = null;
            running.close();
        }
    }
}
