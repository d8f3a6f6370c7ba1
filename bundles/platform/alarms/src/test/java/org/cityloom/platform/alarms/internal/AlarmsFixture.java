/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.util.converter.Converters;

import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Severity;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.store.Transactions;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

/** Alarms over a real database, in a world of one unit grid north of the equator. */
final class AlarmsFixture implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123456Z");
    static final Position INSIDE = new Position(27.75, 110.75);
    static final Position OUTSIDE = new Position(-1, 110.75);
    static final AreaPath GRID = new AreaPath("439100", "439102", "439102001", "439102001001", "439102001001001");

    final List<LiveEvent> published = new CopyOnWriteArrayList<>();
    final StoredAlarms alarms;
    final AuditFixture audit;
    private final StoreFixture store;
    private final AlarmsSettings settings;
    private final Clock clock;

    AlarmsFixture(TestDatabase database, Path folder) {
        this(database, folder, 100_000, Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));
    }

    AlarmsFixture(TestDatabase database, Path folder, int newAlarmsPerMinute, Clock clock) {
        this.settings = Converters.standardConverter()
                .convert(Map.of("newAlarmsPerMinute", newAlarmsPerMinute))
                .to(AlarmsSettings.class);
        this.clock = clock;
        store = database.open(folder).migrate("alarms", StoredAlarms.class);
        audit = AuditFixture.over(store);
        alarms = newNode();
    }

    /** Another instance over the same database, as a second node would have. */
    StoredAlarms newNode() {
        Places places = (Places) Proxy.newProxyInstance(
                Places.class.getClassLoader(),
                new Class<?>[] {Places.class},
                (proxy, method, arguments) ->
                        ((Position) arguments[0]).latitude() > 0 ? Optional.of(GRID) : Optional.empty());
        return new StoredAlarms(
                settings,
                store.dataSource(),
                store.transactions(),
                store.synchronizationRegistry(),
                places,
                published::add,
                audit.audit(),
                clock);
    }

    Transactions transactions() {
        return store.transactions();
    }

    static AlarmRaise speeding(String device) {
        return speeding(device, NOON, INSIDE);
    }

    static AlarmRaise speeding(String device, Instant at, Position position) {
        return new AlarmRaise(
                "muck",
                "muck-speeding",
                device,
                Severity.WARNING,
                at,
                position,
                new LocalizedText("超速：62 公里/小时", "62 km/h where 50 km/h is allowed"));
    }

    @Override
    public void close() {
        store.close();
    }
}
