/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.cityloom.platform.subsystems.Step;

/**
 * One version came, or took the place of another.
 *
 * @param asked when it was asked for
 * @param ended when it was done
 * @param steps when each began, as the operation reports; empty on plain Karaf, which has none
 */
record Change(Instant asked, Instant ended, Map<Step, Instant> steps) {
    /** What an operation reports. */
    static Change of(Instant asked, JsonNode operation) {
        Map<Step, Instant> steps = new EnumMap<>(Step.class);
        for (JsonNode step : operation.path("steps")) {
            steps.put(
                    Step.valueOf(step.path("step").asText()),
                    Instant.parse(step.path("began").asText()));
        }
        return new Change(asked, Instant.parse(operation.path("ended").asText()), steps);
    }

    /** The same, looked at for longer. */
    Change until(Instant later) {
        return new Change(asked, later, steps);
    }

    /** When something that ran began to be touched. */
    Instant touched() {
        return steps.getOrDefault(Step.DRAIN, asked);
    }

    Instant at(Step step) {
        Instant began = steps.get(step);
        if (began == null) {
            throw new AssertionError("there was no step " + step + " among " + steps);
        }
        return began;
    }

    /** From the beginning of one step to that of another. */
    double millis(Step from, Step to) {
        return Duration.between(at(from), at(to)).toNanos() / 1e6;
    }
}
