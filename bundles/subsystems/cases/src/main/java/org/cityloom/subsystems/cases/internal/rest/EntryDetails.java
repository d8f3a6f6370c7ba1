/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.catalogue.Catalogue;
import org.cityloom.subsystems.cases.internal.catalogue.ConditionChange;
import org.cityloom.subsystems.cases.internal.catalogue.Entry;

/**
 * An entry of the catalogue with all that belongs to it.
 *
 * @param entry itself
 * @param conditions under which it is filed on the day that was asked for, in order
 * @param successor what it became in the catalogue after it; null if it was dropped, or is of the newest
 * @param changes every version of its conditions that the city wrote, in the order in which they were
 */
public record EntryDetails(
        EntryView entry,
        List<ConditionView> conditions,
        EntryView.@Nullable CodeView successor,
        List<ConditionView> changes) {
    static EntryDetails of(Entry entry, Catalogue catalogue, List<ConditionChange> changes) {
        return new EntryDetails(
                EntryView.of(entry),
                catalogue.conditions(entry.code()).stream()
                        .map(condition -> changes.stream()
                                .filter(change -> change.condition().equals(condition))
                                .findFirst()
                                .map(ConditionView::of)
                                .orElseGet(() -> ConditionView.shipped(condition)))
                        .toList(),
                catalogue.successor(entry.code()).map(EntryView.CodeView::of).orElse(null),
                changes.stream().map(ConditionView::of).toList());
    }
}
