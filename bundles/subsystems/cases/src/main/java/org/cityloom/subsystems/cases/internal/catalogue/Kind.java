/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import java.util.Arrays;
import java.util.Locale;

/** What a code stands for: the same number may be one of each. */
public enum Kind {
    /** 部件: a thing that is there. */
    COMPONENT,

    /** A fault of a component; with the number of the component. */
    FAULT,

    /** 事项, before 2026 事件: something that happens. */
    MATTER;

    /** As tables and interfaces write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one with that id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Kind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("a kind is component, fault or matter, got '" + id + "'"));
    }
}
