/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.alarms;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmEvent;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.people.Person;
import org.cityloom.api.places.Position;
import org.cityloom.api.store.Transactions;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.Cases;
import org.cityloom.subsystems.cases.internal.Report;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.store.AlarmStore;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;
import org.cityloom.subsystems.cases.internal.store.CaseStore;
import org.cityloom.subsystems.cases.internal.store.TakenAlarm;
import org.cityloom.subsystems.cases.internal.store.TakenAlarm.Outcome;

/** Makes cases of alarms, one of each at most. Safe for all threads; blocks on the database, in the transaction of the thread. */
@Component(service = AlarmCases.class)
public final class AlarmCases {
    private static final int LONGEST = 2000;
    private static final LocalizedText NO_PLACE =
            new LocalizedText("该告警没有位置，请另行上报", "the alarm has no place, report it by hand");

    private final Alarms alarms;
    private final AlarmStore taken;
    private final AlarmPolicies policies;
    private final Cases cases;
    private final CaseStore store;
    private final Transactions transactions;
    private final AlarmMatters matters;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public AlarmCases(
            @Reference Alarms alarms,
            @Reference AlarmStore taken,
            @Reference AlarmPolicies policies,
            @Reference Cases cases,
            @Reference CaseStore store,
            @Reference Transactions transactions,
            @Reference TableReader tables) {
        this.alarms = alarms;
        this.taken = taken;
        this.policies = policies;
        this.cases = cases;
        this.store = store;
        this.transactions = transactions;
        this.matters = new AlarmMatters(tables);
    }

    /** Does what an entry of the feed asks for; an entry that was seen before changes nothing. */
    void take(AlarmEvent event) {
        Alarm alarm = event.alarm();
        switch (event.change()) {
            case RAISED -> {
                if (taken.find(alarm.id()).isEmpty()) {
                    taken.put(decided(alarm));
                }
            }
            case CLEARED -> taken.find(alarm.id())
                    .map(TakenAlarm::number)
                    .filter(number -> !number.isEmpty())
                    .ifPresent(number -> tell(number, "alarm-cleared", alarm));
            case ACKNOWLEDGED, COMMENTED -> {
                // concerns those who watch alarms
            }
        }
    }

    private TakenAlarm decided(Alarm alarm) {
        TakenAlarm proposed = proposed(alarm);
        return switch (policies.of(alarm.kind())) {
            case LOG_ONLY -> proposed.decided(Outcome.LOGGED, "", Cases.SYSTEM);
            case PROPOSE_CASE -> proposed;
            case OPEN_CASE -> joined(alarm, proposed).orElseGet(() -> opened(alarm, proposed));
        };
    }

    /** With the open case of an earlier alarm of that device and kind (domain, subsystems: one open case for an asset and rule). */
    private Optional<TakenAlarm> joined(Alarm alarm, TakenAlarm proposed) {
        return taken.lastOpened(alarm.kind(), alarm.deviceId())
                .flatMap(earlier -> store.find(earlier.number()))
                .filter(file -> file.state().isOpen())
                .map(file -> {
                    tell(file.number(), "alarm-again", alarm);
                    return proposed.decided(Outcome.JOINED, file.number(), Cases.SYSTEM);
                });
    }

    private TakenAlarm opened(Alarm alarm, TakenAlarm proposed) {
        Position position = alarm.position();
        if (position == null || alarm.area() == null) {
            return proposed; // somebody has to say where it is
        }
        try {
            CaseFile file = cases.report(report(alarm, position));
            return proposed.decided(Outcome.OPENED, file.number(), Cases.SYSTEM);
        } catch (ImpossibleException e) {
            return proposed; // somebody has to say what it is
        }
    }

    /** Which matter an alarm of that kind is. */
    public Code matter(String alarmKind) {
        return matters.of(alarmKind);
    }

    /**
     * Makes a case of an alarm because a person says so; the one that was made of it before, if one was.
     *
     * @throws NoSuchElementException if there is no such alarm
     * @throws ImpossibleException if nobody knows where it is, or it cannot be reported there by this person
     */
    public CaseFile open(long id, Person by) {
        return transactions.required(() -> {
            Alarm alarm = alarms.alarm(id).orElseThrow(() -> new NoSuchElementException("there is no alarm " + id));
            TakenAlarm known = taken.find(id).orElseGet(() -> proposed(alarm));
            Optional<CaseFile> made = known.number().isEmpty() ? Optional.empty() : store.find(known.number());
            if (made.isPresent()) {
                return made.get();
            }
            Position position = alarm.position();
            if (position == null) {
                throw new ImpossibleException("case-place", NO_PLACE);
            }
            CaseFile file = cases.report(report(alarm, position), by);
            taken.put(known.decided(Outcome.OPENED, file.number(), by.id()));
            return file;
        });
    }

    /**
     * Takes an alarm from those that wait for a decision.
     *
     * @throws NoSuchElementException if it does not wait for one
     */
    public void dismiss(long id, String by) {
        transactions.required(() -> {
            TakenAlarm waiting = taken.find(id)
                    .filter(known -> known.outcome() == Outcome.PROPOSED)
                    .orElseThrow(() -> new NoSuchElementException("alarm " + id + " waits for no decision"));
            taken.put(waiting.decided(Outcome.DISMISSED, "", by));
            return id;
        });
    }

    private Report report(Alarm alarm, Position position) {
        String text = alarm.text().zh() + "\n" + alarm.text().en();
        return new Report(
                Source.ALARM,
                matters.of(alarm.kind()),
                position,
                "",
                text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    private void tell(String number, String what, Alarm alarm) {
        store.find(number)
                .ifPresent(file -> store.tell(
                        number,
                        new CaseEvent(
                                clock.instant(),
                                Cases.SYSTEM,
                                what,
                                file.state(),
                                file.state(),
                                Long.toString(alarm.id()),
                                "")));
    }

    private static TakenAlarm proposed(Alarm alarm) {
        return new TakenAlarm(
                alarm.id(),
                alarm.kind(),
                alarm.deviceId(),
                alarm.text(),
                alarm.position(),
                alarm.area(),
                alarm.raisedAt(),
                Outcome.PROPOSED,
                "",
                "");
    }
}
