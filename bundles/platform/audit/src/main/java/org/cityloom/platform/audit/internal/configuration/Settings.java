/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.configuration;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.cityloom.platform.audit.internal.values.SecretNames;

/** The settings of one configuration. Of a secret only a hash is held, which tells whether it changed. */
record Settings(Map<String, Object> shown, Map<String, Integer> hidden) {
    private static final List<String> INTERNAL = List.of("service.", "felix.", "org.apache.karaf.features.", ".");

    private static final Pattern WITHIN =
            Pattern.compile("(password|passwd|secret|token)\\s*[=:]|//[^/@\\s]+:[^/@\\s]+@", Pattern.CASE_INSENSITIVE);

    static Settings of(@Nullable Dictionary<String, Object> properties) {
        Map<String, Object> shown = new TreeMap<>();
        Map<String, Integer> hidden = new TreeMap<>();
        if (properties != null) {
            for (String name : Collections.list(properties.keys())) {
                Object value = plain(properties.get(name));
                if (SecretNames.contains(name)
                        || WITHIN.matcher(value.toString()).find()) {
                    hidden.put(name, value.hashCode());
                } else if (INTERNAL.stream().noneMatch(name::startsWith)) {
                    shown.put(name, value);
                }
            }
        }
        return new Settings(shown, hidden);
    }

    private static Object plain(Object value) {
        return value.getClass().isArray()
                ? IntStream.range(0, Array.getLength(value))
                        .mapToObj(i -> String.valueOf(Array.get(value, i)))
                        .toList()
                : String.valueOf(value);
    }

    /** What is different from the other ones; of secrets only which. */
    Map<String, Object> butNot(Settings other) {
        Map<String, Object> result = new TreeMap<>();
        shown.forEach((name, value) -> {
            if (!value.equals(other.shown.get(name))) {
                result.put(name, value);
            }
        });
        List<String> secrets = new ArrayList<>();
        hidden.forEach((name, hash) -> {
            if (!hash.equals(other.hidden.get(name))) {
                secrets.add(name);
            }
        });
        if (!secrets.isEmpty()) {
            result.put("notShown", secrets);
        }
        return result;
    }
}
