/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;

/** People as they are stored at the moment. */
@Component
public final class StoredPersons implements Persons {
    private final Identities identities;

    @Activate
    public StoredPersons(@Reference Identities identities) {
        this.identities = identities;
    }

    @Override
    public Optional<Person> person(String id) {
        return identities.account(id).map(identities::inSession);
    }

    @Override
    public List<Person> holding(String permission, @Nullable String areaCode) {
        return identities.everybody().stream()
                .filter(person -> person.mayIn(permission, areaCode))
                .toList();
    }
}
