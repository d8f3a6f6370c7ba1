/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The part of the city in which something is allowed, told by the beginnings of the official codes: what lies in a street begins with
 * the street's code. The code of a city ends with 00 (GB/T 2260) and stands for its first four digits.
 *
 * @param prefixes beginnings of area codes, in order; an empty one stands for the whole city, and none at all for no place
 */
public record AreaScope(Set<String> prefixes) {
    /** The whole city. */
    public static final AreaScope EVERYWHERE = new AreaScope(Set.of(""));

    /** No place at all. */
    public static final AreaScope NOWHERE = new AreaScope(Set.of());

    public AreaScope {
        prefixes = prefixes.contains("") ? Set.of("") : Set.copyOf(prefixes);
    }

    /** The areas of these codes together; an empty code stands for the whole city. */
    public static AreaScope of(Collection<String> codes) {
        Set<String> result = new TreeSet<>();
        codes.forEach(code -> result.add(prefix(code)));
        return new AreaScope(result);
    }

    private static String prefix(String code) {
        return code.length() == 6 && code.endsWith("00") ? code.substring(0, 4) : code;
    }

    /** Whether nothing is left out, not even what lies outside of the city. */
    public boolean everywhere() {
        return prefixes.contains("");
    }

    /**
     * Whether the area lies within. An area that is only partly within does not.
     *
     * @param code of an area of any level; null if nobody knows where it is, which only {@link #everywhere} covers
     */
    public boolean covers(@Nullable String code) {
        return everywhere() || (code != null && prefixes.stream().anyMatch(code::startsWith));
    }
}
