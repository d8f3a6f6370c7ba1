/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import java.util.Set;

/**
 * Someone who signed in.
 *
 * @param id the name to sign in with
 * @param name what people call that person
 * @param permissions what that person may do; {@value #EVERYTHING} stands for everything
 */
public record Person(String id, String name, Set<String> permissions) {
    /** The permission that includes all others. */
    public static final String EVERYTHING = "*";

    public Person {
        permissions = Set.copyOf(permissions);
    }

    /** Whether this person may do what needs the permission. */
    public boolean may(String permission) {
        return permissions.contains(permission) || permissions.contains(EVERYTHING);
    }
}
