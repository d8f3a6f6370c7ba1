/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the change sets seen so far add to the tables of a unit. The previous version knows nothing of it, so what is new may
 * still be changed at will; names in any case.
 */
final class Expansion {
    private final String unit;
    private final Set<String> existing;
    private final Set<String> added = new HashSet<>();

    /** @param existing names of the tables, views and sequences that the database has, in lower case */
    Expansion(String unit, Set<String> existing) {
        this.unit = unit;
        this.existing = existing;
    }

    /** Whether the name is one of the unit's own; a name with a schema or a catalogue before it is not. */
    boolean owns(@Nullable String name) {
        String lower = lower(name);
        return lower.startsWith(unit + "_") && lower.indexOf('.') < 0;
    }

    /** Objects when a name is not one of the unit's own. */
    boolean owned(@Nullable String name, Objections objections) {
        if (owns(name)) {
            return true;
        }
        objections.add(
                "名称“" + name + "”必须以“" + unit + "_”开头，且不带模式名",
                "the name '" + name + "' must begin with '" + unit + "_' and have no schema before it");
        return false;
    }

    /** As {@link #owned}, for a name that may be left to the database. */
    void ownedIfGiven(@Nullable String name, Objections objections) {
        if (name != null) {
            owned(name, objections);
        }
    }

    /** A table, view or sequence is made; objects if it is there already although no change set noted that it made it. */
    void adds(String name, boolean unlessThere, Objections objections) {
        if (!existing.contains(lower(name))) {
            added.add(lower(name));
        } else if (!unlessThere) {
            objections.add(
                    "“" + name + "”已存在，但没有记录它由哪个变更集建立：可能来自中断的迁移，请先核对并删除",
                    "'" + name
                            + "' exists already, though no change set is noted to have made it: it may be left from a"
                            + " migration that was interrupted; look at it and delete it first");
        }
    }

    void addsColumn(@Nullable String table, @Nullable String column) {
        added.add(lower(table) + "." + lower(column));
    }

    /** Whether a pending change set makes the table, view or sequence. */
    boolean isNew(@Nullable String name) {
        return added.contains(lower(name));
    }

    boolean isNewColumn(@Nullable String table, @Nullable String column) {
        return isNew(table) || added.contains(lower(table) + "." + lower(column));
    }

    private static String lower(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}
