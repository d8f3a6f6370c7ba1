/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import java.util.Set;

/**
 * What a person may do because of the roles within one unit.
 *
 * @param unit id of the unit; empty for what everybody who signed in may do
 * @param area code of the area that the unit looks after; empty for the whole city
 * @param permissions names; {@value Person#EVERYTHING} stands for everything, {@code *:view} for the {@code view} of every concern but
 *     those of {@link #ADMINISTRATION}
 */
public record Grant(String unit, String area, Set<String> permissions) {
    /** Concerns of those who run the platform: nothing that stands for a verb of every concern includes them, so they must be named. */
    public static final Set<String> ADMINISTRATION = Set.of("audit", "console", "people");

    public Grant {
        permissions = Set.copyOf(permissions);
    }

    /** Whether the permission is among them, by name or by one that stands for it. */
    public boolean includes(String permission) {
        int colon = Math.max(permission.indexOf(':'), 0);
        return permissions.contains(permission)
                || permissions.contains(Person.EVERYTHING)
                || (permissions.contains("*" + permission.substring(colon))
                        && !ADMINISTRATION.contains(permission.substring(0, colon)));
    }
}
