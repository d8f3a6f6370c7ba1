/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people;

import java.util.List;

/**
 * Somebody as administrators see them.
 *
 * @param id the name to sign in with
 * @param name what people call that person
 * @param disabled whether the person is kept out
 * @param mustChangePassword whether nothing else is allowed before the password is replaced
 * @param secondFactor whether one is asked for
 * @param roles what the person holds
 */
public record ListedPerson(
        String id,
        String name,
        boolean disabled,
        boolean mustChangePassword,
        boolean secondFactor,
        List<HeldRole> roles) {
    public ListedPerson {
        roles = List.copyOf(roles);
    }
}
