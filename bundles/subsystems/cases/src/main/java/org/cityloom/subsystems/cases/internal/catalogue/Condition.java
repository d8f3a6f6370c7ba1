/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.clock.Limit;

/**
 * When a case of an entry is filed (立案条件), how long handling may take, and what closes it (结案条件). An entry has several.
 *
 * @param code of which entry
 * @param number counted within the entry, from 1 on
 * @param version how often the city changed it; 0 for what the bundle brings
 * @param text when it is filed
 * @param limit how long handling may take
 * @param closing what closes it
 * @param source where the limit comes from
 */
public record Condition(
        Code code, int number, long version, LocalizedText text, Limit limit, LocalizedText closing, String source) {
    /** Whether both say the same, whatever their versions. */
    boolean saysWhat(Condition other) {
        return equals(other.withVersion(version));
    }

    /** The same under another version. */
    Condition withVersion(long other) {
        return new Condition(code, number, other, text, limit, closing, source);
    }
}
