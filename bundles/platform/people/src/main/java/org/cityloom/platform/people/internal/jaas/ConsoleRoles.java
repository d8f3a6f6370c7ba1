/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.jaas;

import java.util.Set;

import org.cityloom.api.people.Person;
import org.cityloom.platform.people.internal.organisation.CorePermissions;

/**
 * Which of Karaf's roles somebody has. The console knows no areas, so only what is held in the whole city counts. A shell is for
 * administrators only: its scripts reach every object of the process, whatever the lists of rights say of commands.
 */
final class ConsoleRoles {
    private ConsoleRoles() {}

    static Set<String> of(Person person) {
        if (holds(person, CorePermissions.CONSOLE_ADMINISTER)) {
            return Set.of("admin", "manager", "viewer", "systembundles", "ssh");
        }
        if (holds(person, CorePermissions.CONSOLE_MANAGE)) {
            return Set.of("manager", "viewer");
        }
        return holds(person, CorePermissions.CONSOLE_VIEW) ? Set.of("viewer") : Set.of();
    }

    private static boolean holds(Person person, String permission) {
        return person.areas(permission).everywhere();
    }
}
