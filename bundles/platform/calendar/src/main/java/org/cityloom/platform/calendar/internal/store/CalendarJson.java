/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.cityloom.api.calendar.Season;
import org.cityloom.api.calendar.SpecialDay;
import org.cityloom.api.calendar.WorkSession;
import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.text.LocalizedText;

/** What a calendar says, as JSON; its unit and version stand beside it. */
final class CalendarJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CalendarJson() {}

    private record Content(String zone, List<SeasonContent> seasons, List<DayContent> days) {}

    private record SeasonContent(String from, Set<DayOfWeek> workdays, List<SessionContent> sessions) {}

    private record SessionContent(String from, String to) {}

    private record DayContent(String date, String zh, String en, boolean working) {}

    static String write(WorkingCalendar calendar) {
        try {
            return JSON.writeValueAsString(new Content(
                    calendar.zone().getId(),
                    calendar.seasons().stream().map(CalendarJson::content).toList(),
                    calendar.specialDays().values().stream()
                            .sorted(Comparator.comparing(SpecialDay::date))
                            .map(day -> new DayContent(
                                    day.date().toString(),
                                    day.title().zh(),
                                    day.title().en(),
                                    day.working()))
                            .toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a calendar cannot be written", e);
        }
    }

    private static SeasonContent content(Season season) {
        return new SeasonContent(
                season.from().toString(),
                new TreeSet<>(season.workdays()),
                season.sessions().stream()
                        .map(session -> new SessionContent(
                                session.from().toString(), session.to().toString()))
                        .toList());
    }

    static WorkingCalendar read(String unit, long version, String json) {
        try {
            Content content = JSON.readValue(json, Content.class);
            return WorkingCalendar.of(
                    unit,
                    version,
                    ZoneId.of(content.zone()),
                    content.seasons().stream().map(CalendarJson::season).toList(),
                    content.days().stream()
                            .map(day -> new SpecialDay(
                                    LocalDate.parse(day.date()), new LocalizedText(day.zh(), day.en()), day.working()))
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("version " + version + " of the calendar of '" + unit + "' is damaged", e);
        }
    }

    private static Season season(SeasonContent content) {
        return new Season(
                MonthDay.parse(content.from()),
                content.workdays(),
                content.sessions().stream()
                        .map(session -> new WorkSession(LocalTime.parse(session.from()), LocalTime.parse(session.to())))
                        .toList());
    }
}
