/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.configuration;

import java.util.Map;
import java.util.TreeMap;

import org.cityloom.api.audit.AuditEntry;

/**
 * What is different in one configuration.
 *
 * @param deleted whether the whole configuration is gone
 */
record SettingsChange(String pid, boolean deleted, Settings before, Settings after) {
    private static final int LONGEST_PID = 200;

    boolean isNone() {
        return before.butNot(after).isEmpty() && after.butNot(before).isEmpty();
    }

    /**
     * For the audit; where a setting was not set before, or is not any more, it names the default that held or holds.
     *
     * @param defaults by name of the setting
     */
    AuditEntry entry(Map<String, String> defaults) {
        Map<String, Object> was = new TreeMap<>(before.butNot(after));
        Map<String, Object> is = new TreeMap<>(after.butNot(before));
        addDefaults(was, is, defaults);
        if (!deleted) {
            addDefaults(is, was, defaults);
        }
        return AuditEntry.of(
                deleted ? "configuration:delete" : "configuration:change",
                "configuration",
                pid.length() > LONGEST_PID ? pid.substring(0, LONGEST_PID) : pid,
                was.isEmpty() ? null : was,
                is.isEmpty() ? null : is);
    }

    private static void addDefaults(Map<String, Object> to, Map<String, Object> from, Map<String, String> defaults) {
        from.keySet().forEach(name -> {
            String value = defaults.get(name);
            if (value != null) {
                to.putIfAbsent(name, value + " (default)");
            }
        });
    }
}
