/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.util.regex.Pattern;

/** Ids that people give to zones and cameras; the form of the desk knows what they look like as well. */
public final class Ids {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Ids() {}

    /** Whether it is one: 1 to 40 lower-case letters, digits or hyphens, no hyphen in front. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
