/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;
import javax.transaction.TransactionSynchronizationRegistry;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmChange;
import org.cityloom.api.alarms.AlarmEvent;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.store.SchemaReady;
import org.cityloom.api.store.Transactions;
import org.cityloom.platform.alarms.internal.store.AlarmTable;
import org.cityloom.platform.alarms.internal.store.EventTable;

/**
 * Alarms in the store of the platform.
 *
 * <p>The order of locks is: alarms, then the counter of the feed, then nothing more. A person's action locks one alarm, and the
 * telemetry gives a device to one transaction at a time, so no two transactions wait for each other in a ring. Should
 * somebody raise alarms of the same devices in two transactions in opposite order, the database ends one of them, which
 * may be done again.
 */
@Component(service = Alarms.class, configurationPid = AlarmsSettings.PID)
@Designate(ocd = AlarmsSettings.class)
public final class StoredAlarms implements Alarms {
    private static final int COMMENT_LENGTH = 2000; // of the contract and the column
    private static final int RAISE_ATTEMPTS =
            5; // each fails only if the open alarm goes and comes between two statements

    private final DataSource dataSource;
    private final Transactions transactions;
    private final Places places;
    private final Live live;
    private final AlarmsAudit audit;
    private final Clock clock;
    private final AlarmTable alarms = new AlarmTable();
    private final EventTable events = new EventTable();
    private final FeedWriter feed;
    private final FloodGate gate;

    @Activate
    public StoredAlarms(
            AlarmsSettings settings,
            @Reference(target = "(osgi.jndi.service.name=" + SchemaReady.DATA_SOURCE + ")") DataSource dataSource,
            @Reference(target = "(cityloom.schema=alarms)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference TransactionSynchronizationRegistry registry,
            @Reference Places places,
            @Reference Live live,
            @Reference Audit audit) {
        this(settings, dataSource, transactions, registry, places, live, audit, Clock.systemUTC());
    }

    StoredAlarms(
            AlarmsSettings settings,
            DataSource dataSource,
            Transactions transactions,
            TransactionSynchronizationRegistry registry,
            Places places,
            Live live,
            Audit audit,
            Clock clock) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.places = places;
        this.live = live;
        this.audit = new AlarmsAudit(audit);
        this.clock = clock;
        this.gate = new FloodGate(settings.newAlarmsPerMinute(), registry, clock);
        this.feed = new FeedWriter(dataSource, transactions, registry, events);
    }

    @Override
    public Alarm raise(AlarmRaise raise) {
        return inTransaction(connection -> {
            for (int attempt = 0; attempt < RAISE_ATTEMPTS; attempt++) {
                Optional<Alarm> open = alarms.open(connection, raise.kind(), raise.deviceId());
                if (open.isPresent()) {
                    return open.get();
                }
                Optional<Long> id = alarms.insert(connection, raise, area(raise.position()));
                if (id.isPresent()) {
                    gate.pass(raise.subsystem(), raise.at()); // only what is new counts
                    return changed(connection, id.get(), AlarmChange.RAISED, raise.at(), null, null);
                }
            }
            throw new IllegalStateException("alarm " + raise.kind() + " of device " + raise.deviceId()
                    + " is raised and cleared by others all the time; try again");
        });
    }

    @Override
    public Optional<Alarm> clear(String kind, String deviceId, Instant at) {
        return inTransaction(connection -> {
            Optional<Alarm> open = alarms.open(connection, kind, deviceId);
            if (open.isEmpty() || !alarms.clear(connection, open.get().id(), at)) {
                return Optional.empty();
            }
            return Optional.of(changed(connection, open.get().id(), AlarmChange.CLEARED, at, null, null));
        });
    }

    @Override
    public Alarm acknowledge(long id, String by) {
        Instant now = now();
        return inTransaction(connection -> {
            Alarm before = existing(connection, id);
            if (!alarms.acknowledge(connection, id, now, by)) {
                return existing(connection, id);
            }
            return audit.acknowledged(before, changed(connection, id, AlarmChange.ACKNOWLEDGED, now, by, null));
        });
    }

    @Override
    public Alarm clear(long id, String by) {
        Instant now = now();
        return inTransaction(connection -> {
            Alarm before = existing(connection, id);
            if (!alarms.clear(connection, id, now)) {
                return existing(connection, id);
            }
            return audit.cleared(before, changed(connection, id, AlarmChange.CLEARED, now, by, null));
        });
    }

    @Override
    public Alarm comment(long id, String by, String comment) {
        if (comment.isBlank() || comment.length() > COMMENT_LENGTH) {
            throw new IllegalArgumentException(
                    "a comment has 1 to " + COMMENT_LENGTH + " characters, got " + comment.length());
        }
        return inTransaction(connection ->
                audit.commented(changed(connection, id, AlarmChange.COMMENTED, now(), by, comment), comment));
    }

    @Override
    public Optional<Alarm> alarm(long id) {
        return inTransaction(connection -> alarms.byId(connection, id));
    }

    @Override
    public List<AlarmEvent> history(long id) {
        return inTransaction(connection -> events.history(connection, id, PageRequest.MAXIMUM_LIMIT));
    }

    @Override
    public Page<Alarm> alarms(AlarmQuery query, PageRequest page) {
        return inTransaction(connection -> alarms.page(connection, query, page));
    }

    @Override
    public List<AlarmEvent> feed(long after, int limit) {
        PageRequest bound = new PageRequest(0, limit);
        return inTransaction(connection -> events.after(connection, after, bound.limit()));
    }

    private Alarm changed(
            Connection connection,
            long id,
            AlarmChange change,
            Instant at,
            @Nullable String by,
            @Nullable String comment)
            throws SQLException {
        Alarm alarm = existing(connection, id);
        feed.write(new EventTable.Entry(id, change, at, by, comment));
        transactions.afterCommit(() -> live.publish(new LiveEvent(
                AlarmsTopic.NAME,
                Long.toString(id),
                alarm.position(),
                Objects.requireNonNullElse(alarm.area(), ""),
                new AlarmNews(change, alarm))));
        return alarm;
    }

    private Alarm existing(Connection connection, long id) throws SQLException {
        return alarms.byId(connection, id).orElseThrow(() -> new NoSuchElementException("no alarm " + id));
    }

    private @Nullable String area(@Nullable Position position) {
        return position == null
                ? null
                : places.locate(position).map(AreaPath::grid).orElse(null);
    }

    /** To the microsecond, as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T inTransaction(Work<T> work) {
        return transactions.required(() -> {
            try (Connection connection = dataSource.getConnection()) {
                return work.on(connection);
            }
        });
    }

    /** What is done on a connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
