/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.Person;

/**
 * What administrators do with people, each only within the own units and below, and only with what is held there. Everything is audited.
 * Methods block, and throw {@link org.cityloom.api.rest.ProblemException} for what is not permitted or not possible. Safe for all threads.
 */
@ProviderType
public interface PeopleAdministration {
    /**
     * People whom the actor may see, ordered by id.
     *
     * @param unit only that unit and those below; empty for all
     * @param text part of id or name, any case; may be empty
     */
    Page<ListedPerson> people(Person actor, String unit, String text, PageRequest page);

    /** All roles, first those that the platform brings. */
    List<ListedRole> roles(Person actor);

    /** Creates a person; returns the password to be handed over, which must be replaced at the first signing in. */
    char[] create(Person actor, String id, String name, List<HeldRole> roles);

    /** Makes a new password, which must be replaced; second factor, sessions and tokens of the person end. */
    char[] resetPassword(Person actor, String id);

    /** Keeps a person out, whose sessions end at once, or lets them in again. */
    void disable(Person actor, String id, boolean disabled);
}
