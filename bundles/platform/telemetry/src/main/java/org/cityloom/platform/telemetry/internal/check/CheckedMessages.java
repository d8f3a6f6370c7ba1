/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.check;

import java.util.ArrayList;
import java.util.List;

import org.cityloom.api.telemetry.DeadLetter;

/**
 * What became of some messages: entries to be stored, in order of arrival, and refusals.
 *
 * @param entries those that passed
 * @param refusals those that did not, and messages that could not be read
 */
public record CheckedMessages(List<Entry> entries, List<DeadLetter> refusals) {
    /** Nothing yet. */
    public CheckedMessages() {
        this(new ArrayList<>(), new ArrayList<>());
    }
}
