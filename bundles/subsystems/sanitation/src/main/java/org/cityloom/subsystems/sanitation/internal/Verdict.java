/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

/** What one observation says about a rule. */
public enum Verdict {
    /** What the rule is about is the case. */
    BAD,
    /** It clearly is not. */
    GOOD,
    /** It is not, but not clearly enough to clear an alarm, or nobody can tell. */
    BETWEEN
}
