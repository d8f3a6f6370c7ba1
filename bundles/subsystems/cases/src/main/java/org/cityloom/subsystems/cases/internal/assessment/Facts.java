/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;

/**
 * What the formulas need to know of a case. A value, made of the facts before and what was done; nothing else goes into a figure.
 *
 * @param number of the case
 * @param grid 15 digits; those of all larger areas are its beginnings
 * @param unit who has or had to handle it; empty before the first dispatch
 * @param category one of the six, or other
 * @param moments what happened, and what is due
 * @param posts who did what
 * @param exempt whether an appeal was upheld, so that it counts as handled in time
 */
public record Facts(
        String number,
        String grid,
        String unit,
        Category category,
        Map<Moment, Instant> moments,
        Map<Post, String> posts,
        boolean exempt) {
    public Facts {
        moments = Map.copyOf(moments);
        posts = Map.copyOf(posts);
    }

    /** Those of a case that was just reported. */
    public static Facts reported(CaseFile file) {
        FactsDraft draft = new FactsDraft(Map.of(Moment.REPORTED, file.reportedAt()), Map.of());
        return draft.next(file);
    }

    /**
     * Those of the case after something was done.
     *
     * @param file the case after it
     * @param action what; null for what is no action, as when clocks are worked out again
     * @param by who
     * @param at when
     */
    public Facts after(CaseFile file, @Nullable Action action, String by, Instant at) {
        FactsDraft draft = new FactsDraft(moments, posts);
        if (action != null) {
            draft.done(action, by, at);
        }
        return draft.next(file);
    }

    /** When that was; empty if it was not. */
    public Optional<Instant> at(Moment moment) {
        return Optional.ofNullable(moments.get(moment));
    }
}
