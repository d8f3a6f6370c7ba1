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
 * @param permissions names; {@value Person#EVERYTHING} stands for everything, {@code *:view} for every concern's {@code view}
 */
public record Grant(String unit, String area, Set<String> permissions) {
    public Grant {
        permissions = Set.copyOf(permissions);
    }

    /** Whether the permission is among them, by name or by one that stands for it. */
    public boolean includes(String permission) {
        return permissions.contains(permission)
                || permissions.contains(Person.EVERYTHING)
                || permissions.contains("*" + permission.substring(Math.max(permission.indexOf(':'), 0)));
    }
}
