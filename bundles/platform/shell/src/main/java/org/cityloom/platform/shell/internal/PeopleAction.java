/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import org.apache.karaf.shell.api.action.lifecycle.Reference;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;
import org.cityloom.platform.people.PeopleAdministration;

/** What the commands about people have in common: they act with the rights of whoever signed in to the shell. */
abstract class PeopleAction extends CityCommand {
    @Reference
    PeopleAdministration administration;

    @Reference
    Persons persons;

    @Reference
    Audit audit;

    /** Who signed in. Not the variable USER, which everybody can set. */
    Person actor() {
        Actor actor = audit.actor();
        if (actor.kind() != Actor.Kind.PERSON) {
            throw new IllegalStateException("nobody of the city is signed in here; connect with your own name");
        }
        return persons.person(actor.id())
                .orElseThrow(() -> new IllegalStateException("'" + actor.id() + "' is nobody of the city"));
    }

    /** Shows a password this once. */
    void hand(String id, char[] password) {
        print("Password of " + id + ", shown this once, to be replaced at the first signing in: "
                + new String(password));
    }
}
