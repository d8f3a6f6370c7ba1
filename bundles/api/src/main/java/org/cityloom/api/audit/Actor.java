/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.audit;

import org.cityloom.api.people.Door;
import org.cityloom.api.people.Origin;
import org.cityloom.api.people.Person;

/**
 * Who acts, and from where.
 *
 * @param kind what acts
 * @param id the name a person signs in with, the id of a subsystem or vendor, or {@value #SYSTEM_ID}
 * @param name what people call it
 * @param origin from where
 */
public record Actor(Kind kind, String id, String name, Origin origin) {
    /** Id of {@link #SYSTEM}. */
    public static final String SYSTEM_ID = "system";

    /** The city itself: nobody asked for what is done. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, SYSTEM_ID, SYSTEM_ID, Origin.INSIDE);

    /** What acts. */
    public enum Kind {
        /** Somebody who signed in, or tried to. */
        PERSON,
        /** What a vendor's archive brought or asked for. */
        ARCHIVE,
        /** The city itself. */
        SYSTEM
    }

    /** A person. */
    public static Actor person(Person person, Origin origin) {
        return new Actor(Kind.PERSON, person.id(), person.name(), origin);
    }

    /** Somebody of whom only the name to sign in with is known. */
    public static Actor person(String id, Origin origin) {
        return new Actor(Kind.PERSON, id, id, origin);
    }

    /** An archive, that came by the inbox or was brought along. */
    public static Actor archive(String id, String vendor, Door door) {
        return new Actor(Kind.ARCHIVE, id, vendor, new Origin(door, null, null));
    }
}
