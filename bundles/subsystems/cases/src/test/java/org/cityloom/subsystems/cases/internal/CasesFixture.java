/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;
import org.cityloom.api.places.Places;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.routing.City;
import org.cityloom.subsystems.cases.internal.routing.OnePlace;
import org.cityloom.subsystems.cases.internal.store.AssessmentStore;
import org.cityloom.subsystems.cases.internal.store.CaseNumbers;
import org.cityloom.subsystems.cases.internal.store.CaseStore;
import org.cityloom.subsystems.cases.internal.store.OneCalendar;
import org.cityloom.subsystems.cases.internal.store.RoutingStore;
import org.cityloom.subsystems.cases.internal.store.TransferStore;
import org.cityloom.subsystems.cases.internal.transfer.Transfers;

/** What the city does with cases, in a real database, with a clerk who may do everything, foremen, and a clock that the test moves. */
public final class CasesFixture implements AutoCloseable {
    public static final Person CLERK = new Person("clerk", "Clerk", Set.of("*"));

    private static final List<Person> EVERYBODY = List.of(CLERK, foreman("parks"), foreman("sanitation"));

    private final Lists lists;
    private final Places places;
    private final CaseStore store;
    private final Hand hand = new Hand();
    private final List<LiveEvent> shown = new ArrayList<>();

    public CasesFixture(TestDatabase database, Path folder) {
        this(database, folder, new OnePlace());
    }

    public CasesFixture(TestDatabase database, Path folder, Places places) {
        this.places = places;
        this.lists = new Lists(database, folder);
        this.store = new CaseStore(lists.database(), new OneCalendar(), new OfficeHours());
    }

    /** A clock that stands still until it is moved. */
    public static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-08-03T01:00:00Z"); // a Monday, 09:00 in the city

        public void move(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone is enough");
        }
    }

    private static Person foreman(String unit) {
        return new Person(unit + "-foreman", "Foreman", List.of(new Grant(unit, "", Set.of("cases:assign"))));
    }

    /** The clerk, and a foreman in each department. */
    private static final class Few implements Persons {
        @Override
        public Optional<Person> person(String id) {
            return EVERYBODY.stream().filter(person -> person.id().equals(id)).findFirst();
        }

        @Override
        public List<Person> holding(String permission, @Nullable String areaCode) {
            return EVERYBODY.stream()
                    .filter(person -> person.mayIn(permission, areaCode))
                    .toList();
        }
    }

    /** The rules at work, each time as after another start of the city. */
    public Cases cases() {
        CaseRights rights = new CaseRights(lists.city());
        Matters matters = new Matters(lists.catalogues());
        Witness witness = witness();
        return new Cases(
                store,
                numbers(),
                new RoutingStore(lists.database()),
                rights,
                new Deeds(store, lists.city(), new Few(), rights, matters, lists.routes()),
                matters,
                witness,
                new Supervision(store, new Few(), rights, witness),
                places,
                new OneCalendar(),
                new OfficeHours(),
                hand);
    }

    /** What takes over cases of other platforms. */
    public Transfers transfers() {
        return new Transfers(
                new TransferStore(lists.database()),
                cases(),
                new History(store, numbers(), new OneCalendar(), new OfficeHours(), witness()),
                store,
                new CaseRights(lists.city()),
                lists.catalogues(),
                lists.city(),
                places,
                lists.store().transactions(),
                new CsvTableReader(),
                hand);
    }

    /** What figures are counted from. */
    public AssessmentStore assessment() {
        return new AssessmentStore(
                () -> "cases", lists.store().dataSource(), lists.store().transactions());
    }

    public Ratings ratings() {
        return new Ratings(store, assessment(), witness(), hand);
    }

    private CaseNumbers numbers() {
        return new CaseNumbers(() -> "cases", lists.store().dataSource());
    }

    public Witness witness() {
        return new Witness(lists.store().transactions(), lists.audit().audit(), shown::add);
    }

    public Lists lists() {
        return lists;
    }

    public CaseStore store() {
        return store;
    }

    public Hand hand() {
        return hand;
    }

    /** What screens were told. */
    public List<LiveEvent> shown() {
        return shown;
    }

    /** A case that lies with that unit, which has four work hours for it. */
    public CaseFile dispatched(Cases cases, String unit) {
        String number = cases.report(rubbish(""), CLERK).number();
        cases.act(number, Intent.of(Action.SEND_TO_VERIFY, null, ""));
        cases.act(number, Intent.of(Action.CONFIRM, null, ""));
        cases.act(number, new Intent(Action.REGISTER, null, "", 1, null, null, null, null));
        return cases.act(number, new Intent(Action.DISPATCH, null, "", null, unit, null, null, null));
    }

    /** Looks at every case whose moment has come. */
    public void look(Cases cases) {
        store.attention(hand.instant(), 10).forEach(cases::turned);
    }

    /** Rubbish in the middle of the city. */
    public static Report rubbish(String description) {
        return new Report(Source.HOTLINE, City.RUBBISH, OnePlace.MIDDLE, "", description);
    }

    @Override
    public void close() {
        lists.close();
    }
}
