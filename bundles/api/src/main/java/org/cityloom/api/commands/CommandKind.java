/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.commands;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * What devices of a type can be told to do; declared with the type.
 *
 * @param id unique within the type: lower-case words with hyphens
 * @param title what people read
 * @param parameters what it says besides
 * @param secondPerson whether another person has to approve it before it is sent, because it may do harm
 * @param answer how long the device may take to acknowledge before it is told again, 1 s to 1 h
 * @param attempts how often it is told before it counts as not answered, 1 to 20
 * @param expiry after how long it must not be carried out any more, 1 s to 7 days; counts from the request
 * @param alarm id of the alarm kind that is raised when it is not carried out or has no effect; null for none
 */
public record CommandKind(
        String id,
        LocalizedText title,
        List<CommandParameter> parameters,
        boolean secondPerson,
        Duration answer,
        int attempts,
        Duration expiry,
        @Nullable String alarm) {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** @throws IllegalArgumentException if the id is malformed or a value is out of its range */
    public CommandKind {
        parameters = List.copyOf(parameters);
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || id.length() > 40) {
            throw new IllegalArgumentException("malformed command kind '" + id + "'");
        }
        if (attempts < 1
                || attempts > 20
                || !isWithin(answer, Duration.ofHours(1))
                || !isWithin(expiry, Duration.ofDays(7))) {
            throw new IllegalArgumentException("command kind " + id + ": attempts, answer or expiry out of range");
        }
    }

    private static boolean isWithin(Duration time, Duration longest) {
        return time.compareTo(SHORTEST) >= 0 && time.compareTo(longest) <= 0;
    }

    /** The parameter of that name, or empty. */
    public Optional<CommandParameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }
}
