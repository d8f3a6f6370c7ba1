/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Someone who signed in.
 *
 * @param id the name to sign in with
 * @param name what people call that person
 * @param grants what that person may do, and where
 */
public record Person(String id, String name, List<Grant> grants) {
    /** The permission that includes all others. */
    public static final String EVERYTHING = "*";

    public Person {
        grants = List.copyOf(grants);
    }

    /** One who may do that in the whole city. */
    public Person(String id, String name, Set<String> permissions) {
        this(id, name, List.of(new Grant("", "", permissions)));
    }

    /** The names of all permissions, wherever they hold. */
    public Set<String> permissions() {
        Set<String> result = new TreeSet<>();
        grants.forEach(grant -> result.addAll(grant.permissions()));
        return result;
    }

    /** Whether this person may do what needs the permission, at least somewhere. */
    public boolean may(String permission) {
        return grants.stream().anyMatch(grant -> grant.includes(permission));
    }

    /**
     * Whether this person may do what needs the permission in that area.
     *
     * @param areaCode of any level; null if nobody knows where it is, which takes the permission in the whole city
     */
    public boolean mayIn(String permission, @Nullable String areaCode) {
        return areas(permission).covers(areaCode);
    }

    /** Where the permission holds; what is shown to this person must lie within. */
    public AreaScope areas(String permission) {
        return AreaScope.of(grants.stream()
                .filter(grant -> grant.includes(permission))
                .map(Grant::area)
                .toList());
    }
}
