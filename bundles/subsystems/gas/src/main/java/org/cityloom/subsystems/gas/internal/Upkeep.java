/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.devices.Device;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.api.text.LocalizedText;

/**
 * What happens to sensors because time passes: they are silent, or have to be calibrated. One that was never heard is not silent, since
 * nobody knows when it will be installed; and while the subsystem was away nobody could hear, so that time does not count. Each silence and
 * each missed calibration is told once, even if a person clears its alarm.
 */
@Component(service = Upkeep.class, immediate = true)
public final class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final long PAUSE_SECONDS = 30;
    private static final long PATIENCE_SECONDS = 10;
    private static final int MOST_RAISED = 200; // in one look: two looks a minute stay below the flood of alarms

    private final Sensors sensors;
    private final Register register;
    private final Thresholds thresholds;
    private final TelemetryHistory history;
    private final Alarms alarms;
    private final OpenAlarms open;
    private final Clock clock;
    private final Instant listeningSince;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "cityloom-gas-upkeep"));

    @Activate
    @SuppressWarnings("FutureReturnValueIgnored") // the work is guarded and never fails
    public Upkeep(
            @Reference Sensors sensors,
            @Reference Register register,
            @Reference Thresholds thresholds,
            @Reference TelemetryHistory history,
            @Reference Alarms alarms,
            @Reference OpenAlarms open) {
        this(sensors, register, thresholds, history, alarms, open, Clock.systemUTC());
        timer.scheduleWithFixedDelay(this::guarded, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** One that looks when it is told to, for tests. */
    Upkeep(
            Sensors sensors,
            Register register,
            Thresholds thresholds,
            TelemetryHistory history,
            Alarms alarms,
            OpenAlarms open,
            Clock clock) {
        this.sensors = sensors;
        this.register = register;
        this.thresholds = thresholds;
        this.history = history;
        this.alarms = alarms;
        this.open = open;
        this.clock = clock;
        this.listeningSince = clock.instant();
    }

    private void guarded() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("Cannot look after the sensors at the moment, will try again: {}", e.toString());
        }
    }

    /** Looks at every sensor once. */
    void look() {
        Look look = new Look(clock.instant(), open.byDevice(null));
        int offset = 0;
        List<Device> part;
        do {
            part = sensors.devices(AreaScope.EVERYWHERE, new PageRequest(offset, PageRequest.MAXIMUM_LIMIT))
                    .items();
            Map<String, LastKnown> known =
                    history.lastKnown(part.stream().map(Device::id).toList());
            part.forEach(device -> look.at(device, known.get(device.id())));
            offset += part.size();
        } while (part.size() == PageRequest.MAXIMUM_LIMIT);
        if (look.raised > MOST_RAISED) {
            LOG.warn(
                    "More than {} sensors fell silent or overdue at once; the others are told with the next looks",
                    MOST_RAISED);
        }
    }

    /** Waits until what has begun is done. */
    @Deactivate
    void deactivate() throws InterruptedException {
        timer.shutdown();
        if (!timer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            timer.shutdownNow();
        }
    }

    private final class Look {
        private final Instant now;
        private final Map<String, Set<Rule>> openBefore;
        private int raised;

        Look(Instant now, Map<String, Set<Rule>> openBefore) {
            this.now = now;
            this.openBefore = openBefore;
        }

        void at(Device device, @Nullable LastKnown known) {
            if (known != null) {
                silence(device, known.arrival());
            }
            calibration(device, register.sensor(device).calibratedOn());
        }

        private void silence(Device device, Instant arrival) {
            Duration interval = register.interval(device);
            Instant heard = arrival.isBefore(listeningSince) ? listeningSince : arrival;
            Instant due = heard.plus(thresholds.silence(interval));
            if (now.isAfter(due)) {
                raise(Rule.SILENT, device, due, Sentences.silent(interval));
            } else if (heard.equals(arrival)) {
                clear(Rule.SILENT, device, arrival);
            }
        }

        private void calibration(Device device, @Nullable LocalDate calibratedOn) {
            if (calibratedOn == null) {
                return;
            }
            Instant due = thresholds.calibrationDue(calibratedOn);
            if (now.isBefore(due)) {
                clear(Rule.CALIBRATION, device, now);
            } else {
                raise(Rule.CALIBRATION, device, due, Sentences.calibration(calibratedOn));
            }
        }

        private void raise(Rule rule, Device device, Instant due, LocalizedText text) {
            Instant at = due.truncatedTo(ChronoUnit.MILLIS);
            if (isOpen(rule, device) || told(rule, device, at) || ++raised > MOST_RAISED) {
                return;
            }
            alarms.raise(new AlarmRaise(
                    GasSubsystem.ID,
                    rule.kind().id(),
                    device.id(),
                    rule.kind().severity(),
                    at,
                    device.position(),
                    text));
        }

        private void clear(Rule rule, Device device, Instant at) {
            if (isOpen(rule, device)) {
                alarms.clear(rule.kind().id(), device.id(), at);
            }
        }

        private boolean isOpen(Rule rule, Device device) {
            return openBefore.getOrDefault(device.id(), Set.of()).contains(rule);
        }

        private boolean told(Rule rule, Device device, Instant at) {
            AlarmQuery query = new AlarmQuery(GasSubsystem.ID, rule.kind().id(), device.id(), null, at, null);
            return alarms.alarms(query, new PageRequest(0, 1)).total() > 0;
        }
    }
}
