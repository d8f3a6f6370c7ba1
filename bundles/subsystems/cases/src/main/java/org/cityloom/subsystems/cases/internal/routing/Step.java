/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * One thing that was looked at on the way to an answer.
 *
 * @param outcome what came of it
 * @param route id of the route it is about; null if it is about none
 * @param text one sentence
 */
public record Step(Outcome outcome, @Nullable Long route, LocalizedText text) {
    /** What comes of looking. */
    public enum Outcome {
        /** Nothing of that kind is there. */
        NOTHING,
        /** It is there, but cannot be used. */
        SKIPPED,
        /** That is the answer. */
        TAKEN
    }
}
