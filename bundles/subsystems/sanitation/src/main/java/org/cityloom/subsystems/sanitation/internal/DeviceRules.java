/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.alarms.Debounce;
import org.cityloom.api.places.Position;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.text.LocalizedText;

/** The rules of one device within one batch: what is remembered of it, and the alarms that they raise and clear. */
final class DeviceRules {
    private static final String AT = "at";
    private static final String PLACE = "place";

    private final Alarms alarms;
    private final Map<Rule, HeldState> states = new EnumMap<>(Rule.class);
    private final Map<String, String> facts;

    DeviceRules(Memory memory, Alarms alarms) {
        this.alarms = alarms;
        this.states.putAll(memory.states());
        this.facts = new HashMap<>(memory.facts());
    }

    Memory memory() {
        return new Memory(states, facts);
    }

    Map<String, String> facts() {
        return facts;
    }

    /** Device time of the newest report. */
    Instant last() {
        String at = facts.get(AT);
        return at == null ? Instant.MIN : Instant.ofEpochMilli(Long.parseLong(at));
    }

    void setLast(Instant at) {
        facts.put(AT, Long.toString(at.toEpochMilli()));
    }

    @Nullable
    Position place() {
        return memory().place(PLACE);
    }

    void setPlace(Position place) {
        facts.put(PLACE, Memory.place(place));
    }

    /** What has been bad for some time has been so only since that moment; what was raised stays. */
    void setSince(Rule rule, Instant since) {
        HeldState state = states.getOrDefault(rule, HeldState.START);
        Instant last = state.bad().last();
        if (state.bad().since() != null && last != null && !since.isAfter(last)) {
            states.put(rule, new HeldState(new Debounce(since, last), state.open()));
        }
    }

    /** Takes a verdict, and does what follows from it. */
    void judge(
            Rule rule,
            HeldRule held,
            Measurement measurement,
            Verdict verdict,
            Function<HeldState, LocalizedText> text) {
        HeldRule.Step step = held.next(states.getOrDefault(rule, HeldState.START), measurement.time(), verdict);
        states.put(rule, step.state());
        switch (step.finding()) {
            case RAISE -> alarms.raise(new AlarmRaise(
                    SanitationSubsystem.ID,
                    rule.id(),
                    measurement.deviceId(),
                    rule.kind().severity(),
                    measurement.time(),
                    measurement.position(),
                    text.apply(step.state())));
            case CLEAR -> alarms.clear(rule.id(), measurement.deviceId(), step.at());
            case NONE -> {}
        }
    }

    /** Ids of the kinds whose alarms are open. */
    List<String> open() {
        return Stream.of(Rule.values())
                .filter(rule -> states.getOrDefault(rule, HeldState.START).open())
                .map(Rule::id)
                .toList();
    }
}
