/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.clock.ClockType;
import org.cityloom.subsystems.cases.internal.clock.Limit;
import org.cityloom.subsystems.cases.internal.clock.Pause;
import org.cityloom.subsystems.cases.internal.clock.RunningClock;
import org.cityloom.subsystems.cases.internal.lifecycle.ClockKind;
import org.cityloom.subsystems.cases.internal.lifecycle.StageClock;

/** The clocks of a case as JSON; of the calendar only whose and which version. */
final class ClocksJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ClocksJson() {}

    private record ClockContent(
            ClockKind kind,
            String start,
            int amount,
            String type,
            String unit,
            String calendar,
            long version,
            List<PauseContent> pauses,
            @Nullable String stopped) {}

    private record PauseContent(String from, @Nullable String to, String zh, String en) {}

    static String write(List<StageClock> clocks) {
        try {
            return JSON.writeValueAsString(
                    clocks.stream().map(ClocksJson::content).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("clocks cannot be written", e);
        }
    }

    private static ClockContent content(StageClock clock) {
        RunningClock running = clock.clock();
        return new ClockContent(
                clock.kind(),
                running.start().toString(),
                running.limit().amount(),
                running.limit().clock().id(),
                clock.unit(),
                running.calendar().unit(),
                running.calendar().version(),
                running.pauses().stream()
                        .map(pause -> new PauseContent(
                                pause.from().toString(),
                                text(pause.to()),
                                pause.reason().zh(),
                                pause.reason().en()))
                        .toList(),
                text(clock.stoppedAt()));
    }

    static List<StageClock> read(String json, Calendars calendars) {
        try {
            return List.of(JSON.readValue(json, ClockContent[].class)).stream()
                    .map(content -> clock(content, calendars))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("clocks cannot be read", e);
        }
    }

    private static StageClock clock(ClockContent content, Calendars calendars) {
        return new StageClock(
                content.kind(),
                new RunningClock(
                        Instant.parse(content.start()),
                        new Limit(content.amount(), ClockType.of(content.type())),
                        content.pauses().stream()
                                .map(pause -> new Pause(
                                        Instant.parse(pause.from()),
                                        moment(pause.to()),
                                        new LocalizedText(pause.zh(), pause.en())))
                                .toList(),
                        calendars.version(content.calendar(), content.version())),
                moment(content.stopped()),
                content.unit());
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
