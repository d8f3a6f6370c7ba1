/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

import java.util.Locale;

/** What may speak against a photo. */
public enum FindingKind {
    /** Metres from the place of the case. */
    ELSEWHERE,

    /** Seconds before the case was reported. */
    OLD,

    /** Seconds after it was sent in. */
    FUTURE,

    /** The same file as a photo of another case. */
    SAME_FILE,

    /** Bits by which it differs from a photo of another case. */
    RESEMBLES;

    /** As interfaces write it, like {@code same-file}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
