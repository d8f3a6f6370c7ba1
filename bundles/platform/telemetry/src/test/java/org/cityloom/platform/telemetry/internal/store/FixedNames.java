/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Names that have numbers without a database. */
final class FixedNames implements SignalNames {
    private final List<String> names;

    FixedNames(String... names) {
        this.names = List.of(names);
    }

    @Override
    public int id(String name) {
        return names.indexOf(name) + 1;
    }

    @Override
    public @Nullable Integer find(String name) {
        return names.contains(name) ? id(name) : null;
    }

    @Override
    public String name(int id) {
        return names.get(id - 1);
    }
}
