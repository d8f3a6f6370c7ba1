/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** From which addresses which people came in; the 10,000 pairs used last. Not safe for several threads. */
final class KnownPairs {
    private static final int REMEMBERED = 10_000;

    private final Map<String, Boolean> pairs = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    void add(String pair) {
        pairs.put(pair, true);
    }

    boolean contains(String pair) {
        return pairs.get(pair) != null;
    }
}
