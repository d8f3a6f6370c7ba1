/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

import javax.sql.DataSource;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.devices.Devices;
import org.cityloom.api.store.Transactions;
import org.cityloom.api.subsystem.OwnNames;
import org.cityloom.api.telemetry.TelemetryDecoder;
import org.cityloom.api.telemetry.TelemetryHandler;
import org.cityloom.platform.broker.BrokerConnection;
import org.cityloom.platform.devices.DeviceActivity;
import org.cityloom.platform.telemetry.SubsystemFlow;
import org.cityloom.platform.telemetry.TelemetryStatus;
import org.cityloom.platform.telemetry.internal.check.Limits;
import org.cityloom.platform.telemetry.internal.check.MessageCheck;
import org.cityloom.platform.telemetry.internal.flow.Flow;
import org.cityloom.platform.telemetry.internal.flow.FlowMonitor;
import org.cityloom.platform.telemetry.internal.flow.FlowServices;
import org.cityloom.platform.telemetry.internal.flow.FlowSettings;
import org.cityloom.platform.telemetry.internal.session.SessionLimits;
import org.cityloom.platform.telemetry.internal.session.SubsystemSession;
import org.cityloom.platform.telemetry.internal.store.DeadLetterTable;
import org.cityloom.platform.telemetry.internal.store.TelemetryTables;

/** Gives each registered handler its session, and takes it away when the handler goes. */
@Component(service = TelemetryStatus.class, immediate = true, configurationPid = TelemetrySettings.PID)
@Designate(ocd = TelemetrySettings.class)
public final class TelemetrySessions implements TelemetryStatus {
    private static final Logger LOG = LoggerFactory.getLogger(TelemetrySessions.class);
    private static final long MEBIBYTE = 1024 * 1024;

    private final TelemetrySettings settings;
    private final BrokerConnection broker;
    private final Devices devices;
    private final FlowServices services;
    private final ScheduledExecutorService watch;
    private final Map<String, TelemetryDecoder> decoders = new ConcurrentHashMap<>();
    private final Set<String> subscribed = ConcurrentHashMap.newKeySet();
    private final SessionQueues sessions = new SessionQueues();

    @Activate
    public TelemetrySessions(
            TelemetrySettings settings,
            @Reference BrokerConnection broker,
            @Reference Devices devices,
            @Reference DeviceActivity activity,
            @Reference TelemetryTables tables,
            @Reference DeadLetterTable letters,
            @Reference(target = "(osgi.jndi.service.name=cityloom)") DataSource source,
            @Reference Transactions transactions) {
        this.settings = settings;
        this.broker = broker;
        this.devices = devices;
        this.watch = Timers.named("cityloom-telemetry-deadlines");
        // the first transaction of all starts a thread of the transaction manager, which must not count as a
        // subsystem's
        transactions.required(() -> true);
        this.services = new FlowServices(tables, letters, source, transactions, activity, Clock.systemUTC(), watch);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addDecoder(TelemetryDecoder decoder) {
        decoders.put(decoder.contentType().toLowerCase(Locale.ROOT), decoder);
    }

    public void removeDecoder(TelemetryDecoder decoder) {
        decoders.remove(decoder.contentType().toLowerCase(Locale.ROOT), decoder);
    }

    /** Takes a handler, unless it wants the measurements of another subsystem. */
    @Reference(
            service = TelemetryHandler.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindHandler(ServiceReference<TelemetryHandler> reference, TelemetryHandler handler) {
        OwnNames.refusal(reference, handler).ifPresentOrElse(LOG::error, () -> addHandler(handler));
    }

    void unbindHandler(TelemetryHandler handler) {
        removeHandler(handler);
    }

    /** Begins the session of a handler; a second handler of the same subsystem has to wait until the first one goes. */
    public void addHandler(TelemetryHandler handler) {
        String subsystem = handler.subsystem();
        sessions.add(subsystem, session(subsystem, handler));
    }

    /** Ends the session; blocks until the batches in the handler's hands are done. */
    public void removeHandler(TelemetryHandler handler) {
        sessions.remove(handler);
    }

    private SubsystemSession session(String subsystem, TelemetryHandler handler) {
        FlowMonitor monitor = new FlowMonitor(subsystem);
        Duration longestRetry = Duration.ofSeconds(settings.retrySeconds());
        FlowSettings flow = new FlowSettings(
                settings.partitions(),
                settings.batchSize(),
                Duration.ofMillis(settings.lingerMillis()),
                Duration.ofSeconds(settings.handlerDeadlineSeconds()),
                settings.cutOffsBeforeSuspension(),
                settings.failuresBeforeSuspension(),
                longestRetry);
        SessionLimits limits = new SessionLimits(
                settings.receiveMaximum(),
                settings.inboxMebibytes() * MEBIBYTE,
                Duration.ofDays(settings.sessionExpiryDays()),
                settings.maximumPayloadBytes(),
                longestRetry,
                Duration.ofSeconds(settings.suspensionSeconds()),
                Duration.ofSeconds(settings.drainSeconds()));
        return new SubsystemSession(
                broker,
                handler,
                limits,
                monitor,
                subscribed,
                () -> new Flow(
                        services,
                        flow,
                        monitor,
                        handler,
                        () -> check(subsystem),
                        limits.receiveMaximum(),
                        limits.inboxBytes()));
    }

    private MessageCheck check(String subsystem) {
        Limits limits = new Limits(
                settings.maximumPayloadBytes(),
                settings.maximumEntries(),
                settings.maximumSignals(),
                Duration.ofDays(settings.retentionDays()),
                Duration.ofSeconds(settings.futureSkewSeconds()));
        return new MessageCheck(subsystem, devices, decoders::get, limits, services.clock());
    }

    @Override
    public List<SubsystemFlow> flows() {
        return sessions.working().stream()
                .map(session -> session.monitor().flow())
                .sorted(Comparator.comparing(SubsystemFlow::subsystem))
                .toList();
    }

    @Deactivate
    public void close() {
        sessions.close();
        watch.shutdownNow();
    }
}
