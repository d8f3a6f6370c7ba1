/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.rest;

import java.util.Optional;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;

/** Somebody who may do everything within a part of the city. */
record InArea(AreaScope scope) implements CurrentPerson {

    @Override
    public Optional<Person> current() {
        return Optional.empty();
    }

    @Override
    public AreaScope areas(String permission) {
        return scope;
    }
}
