/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.util.List;

import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;

/**
 * Part of a list of cases. It does not say how many there are in all: among millions, counting takes longer than reading.
 *
 * @param items in order
 * @param offset how many came before
 * @param more whether others follow
 */
public record CasePage(List<CaseFile> items, int offset, boolean more) {
    public CasePage {
        items = List.copyOf(items);
    }
}
