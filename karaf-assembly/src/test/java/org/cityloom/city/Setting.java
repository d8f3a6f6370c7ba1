/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

/**
 * One line of configuration.
 *
 * @param file path below the distribution's home
 */
record Setting(String file, String key, String value) {
    /** A line of the configuration with that persistent identity. */
    static Setting of(String pid, String key, String value) {
        return new Setting("etc/" + pid + ".cfg", key, value);
    }
}
