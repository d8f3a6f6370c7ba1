/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.store;

import java.time.Instant;
import java.util.Map;

import org.cityloom.api.people.Door;

/**
 * What was set of a configuration after a change.
 *
 * @param number counted from 1 in each configuration
 * @param takenAt when it was changed
 * @param takenBy who changed it: the name a person signs in with, or {@code system}
 * @param door by which way
 * @param values what was set, by attribute; what is absent had its default
 */
public record Snapshot(
        String pid, long number, Instant takenAt, String takenBy, Door door, Map<String, Object> values) {
    public Snapshot {
        values = Map.copyOf(values);
    }
}
