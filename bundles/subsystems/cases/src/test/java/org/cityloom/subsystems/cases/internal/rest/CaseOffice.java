/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.CaseRights;
import org.cityloom.subsystems.cases.internal.Cases;
import org.cityloom.subsystems.cases.internal.Deeds;
import org.cityloom.subsystems.cases.internal.Desk;
import org.cityloom.subsystems.cases.internal.Lists;
import org.cityloom.subsystems.cases.internal.Matters;
import org.cityloom.subsystems.cases.internal.Report;
import org.cityloom.subsystems.cases.internal.Supervision;
import org.cityloom.subsystems.cases.internal.Witness;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.routing.City;
import org.cityloom.subsystems.cases.internal.routing.OnePlace;
import org.cityloom.subsystems.cases.internal.store.CaseNumbers;
import org.cityloom.subsystems.cases.internal.store.CaseStore;
import org.cityloom.subsystems.cases.internal.store.OneCalendar;
import org.cityloom.subsystems.cases.internal.store.RoutingStore;

/** Everything that the resources of cases stand on, over a real database; whoever is signed in is said by the test. */
final class CaseOffice implements AutoCloseable, Persons {
    static final Person CLERK = new Person("clerk", "王受理", Set.of("*"));

    final Lists lists;
    final CaseStore store;
    final RoutingStore routings;
    final Deeds deeds;
    final Cases cases;
    final Names names;
    final CaseViews views;
    final Desk desk;
    final List<Person> staff = new ArrayList<>(List.of(CLERK));
    final List<LiveEvent> shown = new ArrayList<>();
    Person person = CLERK;

    CaseOffice(TestDatabase database, Path folder) {
        this.lists = new Lists(database, folder);
        this.store = new CaseStore(lists.database(), new OneCalendar(), new OfficeHours());
        this.routings = new RoutingStore(lists.database());
        CaseRights rights = new CaseRights(lists.city());
        Matters matters = new Matters(lists.catalogues());
        Witness witness =
                new Witness(lists.store().transactions(), lists.audit().audit(), shown::add);
        this.deeds = new Deeds(store, lists.city(), this, rights, matters, lists.routes());
        this.cases = new Cases(
                store,
                new CaseNumbers(() -> "cases", lists.store().dataSource()),
                routings,
                rights,
                deeds,
                matters,
                witness,
                new Supervision(store, this, rights, witness),
                new OnePlace(),
                new OneCalendar(),
                new OfficeHours());
        this.names = new Names(this, lists.city());
        this.views = new CaseViews(cases, matters, new OfficeHours(), names);
        this.desk = new Desk(store, rights);
    }

    CurrentPerson signedIn() {
        return () -> Optional.of(person);
    }

    CaseFile report(String address, String description) {
        return cases.report(new Report(Source.HOTLINE, City.RUBBISH, OnePlace.MIDDLE, address, description), CLERK);
    }

    @Override
    public Optional<Person> person(String id) {
        return staff.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public List<Person> holding(String permission, @Nullable String areaCode) {
        return staff.stream().filter(each -> each.mayIn(permission, areaCode)).toList();
    }

    @Override
    public void close() {
        lists.close();
    }
}
