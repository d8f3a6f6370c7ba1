/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

import java.util.Base64;
import java.util.BitSet;

/**
 * Numbers of the pieces of a course that were driven and worked, as texts of at most 667 characters without {@code ;} and {@code =}.
 *
 * @param drivenText of those that were driven
 * @param workedText of those that were driven while working
 */
public record Pieces(String drivenText, String workedText) {
    Pieces(BitSet driven, BitSet worked) {
        this(text(driven), text(worked));
    }

    /** @throws IllegalArgumentException if the text is not readable */
    BitSet driven() {
        return set(drivenText);
    }

    /** @throws IllegalArgumentException if the text is not readable */
    BitSet worked() {
        return set(workedText);
    }

    private static String text(BitSet set) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(set.toByteArray());
    }

    private static BitSet set(String text) {
        return BitSet.valueOf(Base64.getUrlDecoder().decode(text));
    }
}
