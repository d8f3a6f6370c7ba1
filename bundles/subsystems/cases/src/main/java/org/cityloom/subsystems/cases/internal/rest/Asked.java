/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.store.CaseOrder;

/** Reads what a request asks for; what cannot be read is told. */
final class Asked {
    private static final String TYPE = "parameter-invalid";

    private Asked() {}

    static @Nullable Instant time(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Parameters.instant(name, text);
    }

    static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        TYPE,
                        new LocalizedText(
                                "“" + name + "”须为 " + Arrays.toString(type.getEnumConstants()) + " 之一，现为“" + text + "”",
                                "'" + name + "' must be one of " + Arrays.toString(type.getEnumConstants()) + ", got '"
                                        + text + "'")));
    }

    /** By deadlines if none is named. */
    static CaseOrder order(String order) {
        CaseOrder named = oneOf(CaseOrder.class, "order", order);
        return named == null ? CaseOrder.DUE : named;
    }

    /** The states of which one is named; open ones if none is. */
    static Set<CaseState> states(@Nullable String state) {
        CaseState one = oneOf(CaseState.class, "state", state);
        return one == null ? CaseState.open() : EnumSet.of(one);
    }
}
