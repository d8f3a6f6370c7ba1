/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Person;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.Cases;
import org.cityloom.subsystems.cases.internal.Masking;
import org.cityloom.subsystems.cases.internal.Matters;
import org.cityloom.subsystems.cases.internal.catalogue.Entry;
import org.cityloom.subsystems.cases.internal.clock.RunningClock;
import org.cityloom.subsystems.cases.internal.clock.TrafficLight;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Limits;
import org.cityloom.subsystems.cases.internal.lifecycle.StageClock;
import org.cityloom.subsystems.cases.internal.lifecycle.Subject;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;

/** Shows cases to those who look at them. */
@Component(service = CaseViews.class)
public final class CaseViews {
    private final Cases cases;
    private final Matters matters;
    private final Limits limits;
    private final Names names;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CaseViews(
            @Reference Cases cases, @Reference Matters matters, @Reference Limits limits, @Reference Names names) {
        this.cases = cases;
        this.matters = matters;
        this.limits = limits;
        this.names = names;
    }

    /** The case for that person, with what they may do. */
    CaseView of(CaseFile file, Person reader) {
        return view(
                file,
                reader,
                cases.possible(file, reader).stream().map(CaseView.Possible::of).toList());
    }

    /** The case for that person, for lists on which nobody acts. */
    CaseView bare(CaseFile file, Person reader) {
        return view(file, reader, List.of());
    }

    private CaseView view(CaseFile file, Person reader, List<CaseView.Possible> actions) {
        Instant now = clock.instant();
        boolean collectors = Masking.seesCollectors(reader);
        String inspector = collectors ? file.inspector() : "";
        Optional<RunningClock> running = file.running().map(StageClock::clock);
        return new CaseView(
                file.number(),
                file.version(),
                new CaseView.Named(file.state().name(), file.state().title()),
                new CaseView.Named(file.source().name(), file.source().title()),
                collectors ? file.reporter() : null,
                collectors ? names.person(file.reporter()).orElse(null) : null,
                matter(file.subject()),
                file.subject().position(),
                file.subject().areas(),
                file.subject().address(),
                file.subject().description(),
                file.subject().sighting(),
                file.filing(),
                file.unit(),
                file.handler(),
                names.person(file.handler()).orElse(null),
                inspector,
                names.person(inspector).orElse(null),
                file.mergedInto(),
                file.supervision(),
                file.suspendedUntil(),
                file.exempt(),
                file.reportedAt(),
                file.closedAt(),
                file.running()
                        .map(stage -> new CaseView.Named(
                                stage.kind().name(), stage.kind().title()))
                        .orElse(null),
                running.flatMap(RunningClock::deadline).orElse(null),
                running.map(each -> TrafficLight.of(each, now, limits.yellowShare()))
                        .orElse(null),
                actions);
    }

    /** What happened to it for that person; those who handle cases do not see who supervised. */
    List<EventView> events(List<CaseEvent> events, Person reader) {
        boolean collectors = Masking.seesCollectors(reader);
        return events.stream()
                .map(event -> EventView.of(collectors ? event : event.masked(), names))
                .toList();
    }

    List<CaseView> of(List<CaseFile> files, Person reader) {
        return files.stream().map(file -> of(file, reader)).toList();
    }

    private CaseView.Matter matter(Subject subject) {
        LocalizedText unknown = new LocalizedText(subject.code(), subject.code());
        Optional<Entry> entry = matters.entry(subject);
        return new CaseView.Matter(
                subject.standard(),
                subject.kind(),
                subject.code(),
                entry.map(Entry::title).orElse(unknown),
                entry.map(Entry::group).orElse(unknown));
    }
}
