/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.cityloom.api.text.LocalizedText;

/** What stands against one change set. */
final class Objections {
    private final Set<LocalizedText> all = new LinkedHashSet<>();

    void add(String zh, String en) {
        all.add(new LocalizedText(zh, en));
    }

    /** @param what name of the change or the beginning of the statement */
    void refused(String what) {
        add(
                "不允许“" + what + "”：上一版本必须能继续使用这些表",
                "'" + what + "' is not allowed: the previous version must be able to go on with the tables");
    }

    List<LocalizedText> all() {
        return new ArrayList<>(all);
    }
}
