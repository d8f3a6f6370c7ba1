/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;
import org.cityloom.platform.people.internal.store.PeopleStore;

/** People as they are stored at the moment. */
@Component
public final class StoredPersons implements Persons {
    private final PeopleStore store;

    @Activate
    public StoredPersons(@Reference PeopleStore store) {
        this.store = store;
    }

    @Override
    public Optional<Person> person(String id) {
        return store.account(id).map(account -> new Person(account.id(), account.name(), account.permissions()));
    }
}
