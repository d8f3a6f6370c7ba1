/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long sessions last and how slow guessing is made. */
@ObjectClassDefinition(
        id = PeopleConfiguration.PID,
        name = "People",
        description = "Sessions, passwords and what happens after failed attempts to sign in")
public @interface PeopleConfiguration {
    /** Where the configuration is kept. */
    String PID = "org.cityloom.people";

    @AttributeDefinition(
            name = "Idle",
            description = "Minutes without use after which a session ends. Source: default, one shift of 8 h, editable",
            min = "1")
    int idleMinutes() default 480;

    @AttributeDefinition(
            name = "Lifetime",
            description = "Minutes after which a session ends in any case. Source: default, one day, editable",
            min = "1")
    int lifetimeMinutes() default 1440;

    @AttributeDefinition(
            name = "Sessions",
            description = "Sessions a person may have at a time; the oldest makes room. Source: default, editable",
            min = "1",
            max = "1000")
    int sessionsPerPerson() default 20;

    @AttributeDefinition(
            name = "Free attempts",
            description = "Failed attempts of a name or an address before the delay begins. Source: default, editable",
            min = "1",
            max = "100")
    int freeAttempts() default 3;

    @AttributeDefinition(
            name = "Longest delay of a name",
            description = "Seconds. Short, so that a stranger cannot keep a person out. Source: default, editable",
            min = "1")
    int longestNameDelaySeconds() default 60;

    @AttributeDefinition(
            name = "Longest delay of an address",
            description = "Seconds. Source: default, editable",
            min = "1")
    int longestAddressDelaySeconds() default 900;

    @AttributeDefinition(
            name = "Memory of a hash",
            description =
                    "KiB that Argon2id fills for one password. Source: OWASP Password Storage Cheat Sheet, 19 MiB",
            min = "8192",
            max = "262144")
    int hashMemoryKib() default 19_456;

    @AttributeDefinition(
            name = "Passes of a hash",
            description = "How often Argon2id goes over that memory. Source: OWASP Password Storage Cheat Sheet, 2",
            min = "1",
            max = "16")
    int hashPasses() default 2;
}
