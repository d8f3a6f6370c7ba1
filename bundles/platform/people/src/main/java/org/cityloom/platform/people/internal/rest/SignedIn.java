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
 * @param mustChangePassword whether nothing else is allowed before the password is replaced
 */
public record SignedIn(String id, String name, List<String> permissions, boolean mustChangePassword) {
    static SignedIn of(Person person, boolean mustChangePassword) {
        return new SignedIn(
                person.id(),
                person.name(),
                person.permissions().stream().sorted().toList(),
                mustChangePassword);
    }
}
