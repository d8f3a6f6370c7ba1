/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.people.Person;
import org.cityloom.api.places.Places;
import org.cityloom.subsystems.cases.internal.Cases;
import org.cityloom.subsystems.cases.internal.Deeds;
import org.cityloom.subsystems.cases.internal.Photos;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.routing.Routing;
import org.cityloom.subsystems.cases.internal.routing.Step;
import org.cityloom.subsystems.cases.internal.sheet.Sheet;
import org.cityloom.subsystems.cases.internal.store.CaseStore;
import org.cityloom.subsystems.cases.internal.store.Photo;
import org.cityloom.subsystems.cases.internal.store.RoutingStore;

/** Says what stands on the sheet of a case: what its page tells the same person. Safe for all threads; blocks on the database. */
@Component(service = CaseSheets.class)
public final class CaseSheets {
    private static final int MOST_EVENTS = 500; // some fifteen pages

    private final CaseStore store;
    private final RoutingStore routings;
    private final Deeds deeds;
    private final Photos photos;
    private final CaseViews views;
    private final Names names;
    private final Places places;
    private final WorkingCalendars calendars;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CaseSheets(
            @Reference CaseStore store,
            @Reference RoutingStore routings,
            @Reference Deeds deeds,
            @Reference Photos photos,
            @Reference CaseViews views,
            @Reference Names names,
            @Reference Places places,
            @Reference WorkingCalendars calendars) {
        this.store = store;
        this.routings = routings;
        this.deeds = deeds;
        this.photos = photos;
        this.views = views;
        this.names = names;
        this.places = places;
        this.calendars = calendars;
    }

    /** The sheet of the case for that person. */
    Sheet of(CaseFile file, Person reader, boolean english) {
        SheetWords words = new SheetWords(english, calendars.of("").zone());
        Instant now = clock.instant();
        CaseView view = views.bare(file, reader);
        List<Sheet.Section> sections = new ArrayList<>();
        sections.add(new Sheet.Facts(words.say("基本情况", "The case"), new SheetFacts(words, places, names).of(view)));
        if (!file.clocks().isEmpty()) {
            sections.add(new Sheet.Entries(
                    words.say("时限", "Deadlines"), new SheetClocks(words, names).of(file.clocks(), now)));
        }
        if (view.filing() != null) {
            sections.add(routing(file, words, now));
        }
        List<Photo> taken = photos.of(file.number());
        if (!taken.isEmpty()) {
            sections.add(pictures(taken, words));
        }
        sections.add(new Sheet.Entries(words.say("办理过程", "What happened"), events(file, reader, words)));
        return new Sheet(
                english ? "en" : "zh-CN",
                words.say(places.city().name()),
                words.say("案件处置单", "Case sheet"),
                file.number(),
                words.say("打印时间：", "Printed at ") + words.time(now),
                words.say("第 %d 页，共 %d 页", "Page %d of %d"),
                sections);
    }

    private Sheet.Entries routing(CaseFile file, SheetWords words, Instant now) {
        Routing routing = routings.find(file.number()).orElseGet(() -> deeds.routed(file, now));
        String unit = routing.unit() == null
                ? words.say("权责清单中没有匹配的单位，由派遣员决定", "the list of routes names no unit, a dispatcher decides")
                : unit(routing.unit(), words);
        String backup = routing.backup() == null ? "" : words.say("备用：", "backup: ") + unit(routing.backup(), words);
        String why = routing.steps().stream()
                .filter(step -> step.outcome() == Step.Outcome.TAKEN)
                .map(step -> words.say(step.text()))
                .collect(Collectors.joining(words.say("；", "; ")));
        return new Sheet.Entries(
                words.say("为什么派到这里", "Why it goes there"),
                List.of(new Sheet.Entry(
                        words.say("清单第 " + routing.version() + " 版", "list, version " + routing.version()),
                        words.joined(unit, backup),
                        why)));
    }

    private String unit(String id, SheetWords words) {
        return names.unit(id).map(words::say).orElse(id);
    }

    private Sheet.Pictures pictures(List<Photo> taken, SheetWords words) {
        return new Sheet.Pictures(
                words.say("照片", "Photos"),
                taken.stream()
                        .map(photo -> {
                            Path small = photo.format().isDecoded()
                                    ? photos.thumbnail(photo).orElse(null)
                                    : null;
                            Instant at = photo.takenAt() == null ? photo.at() : photo.takenAt();
                            String caption = words.say(photo.kind().title()) + " " + words.time(at);
                            return new Sheet.Picture(
                                    small,
                                    small == null
                                            ? words.joined(caption, words.say("此格式无法预览", "no preview of this format"))
                                            : caption);
                        })
                        .toList());
    }

    private List<Sheet.Entry> events(CaseFile file, Person reader, SheetWords words) {
        List<EventView> events = views.events(store.events(file.number()), reader);
        int left = Math.max(0, events.size() - MOST_EVENTS);
        Stream<Sheet.Entry> earlier = left == 0
                ? Stream.empty()
                : Stream.of(new Sheet.Entry(
                        "…", words.say("此前的 " + left + " 条未打印", left + " earlier ones are not printed"), ""));
        return Stream.concat(earlier, events.stream().skip(left).map(event -> entry(event, words)))
                .toList();
    }

    private static Sheet.Entry entry(EventView event, SheetWords words) {
        StringBuilder text = new StringBuilder(words.event(event.action()));
        if (!event.target().isEmpty()) {
            text.append(" → ").append(event.targetName() == null ? event.target() : words.say(event.targetName()));
        }
        text.append(" · ").append(who(event, words));
        if (event.before() != event.after()) {
            text.append(words.say("（", " (")).append(words.say(event.before().title()));
            text.append(" → ").append(words.say(event.after().title())).append(words.say("）", ")"));
        }
        return new Sheet.Entry(words.time(event.at()), text.toString(), event.reason());
    }

    private static String who(EventView event, SheetWords words) {
        return switch (event.by()) {
            case "" -> words.say("（不公开）", "(not shown)");
            case Cases.SYSTEM -> words.say("系统", "the city");
            default -> Objects.requireNonNullElse(event.byName(), event.by());
        };
    }
}
