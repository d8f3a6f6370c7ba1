/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.rest;

import java.util.List;

import org.cityloom.api.people.Person;

/**
 * Who is signed in.
 *
 * @param id the name to sign in with
 * @param name what people call that person
 * @param permissions what that person may do, in alphabetical order; {@code *} stands for everything, {@code *:view} for every view
 * @param everywhere which of them hold in the whole city, and not only in the areas of units
 * @param mustChangePassword whether nothing else is allowed before the password is replaced
 */
public record SignedIn(
        String id, String name, List<String> permissions, List<String> everywhere, boolean mustChangePassword) {
    static SignedIn of(Person person, boolean mustChangePassword) {
        return new SignedIn(
                person.id(),
                person.name(),
                person.permissions().stream().sorted().toList(),
                person.grants().stream()
                        .filter(grant -> grant.area().isEmpty())
                        .flatMap(grant -> grant.permissions().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                mustChangePassword);
    }
}
