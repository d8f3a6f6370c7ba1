/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.List;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.people.HeldRole;

/** Creates a person. */
@Service
@Command(
        scope = "city",
        name = "person-create",
        description = "Creates a person and shows the first password once; it must be replaced at the first signing in")
public final class PersonCreateCommand extends PeopleAction {
    @Argument(index = 0, name = "id", description = "The name to sign in with")
    @Nullable
    String id;

    @Option(name = "--name", description = "What people call that person; the id if nothing is given")
    @Nullable
    String name;

    @Option(
            name = "--role",
            description = "A role within a unit, written role@unit; may be given several times",
            multiValued = true)
    List<String> roles = List.of();

    @Override
    void run() {
        String person = required(id, "the name to sign in with");
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("--role is missing; see --help");
        }
        hand(
                person,
                administration.create(
                        actor(),
                        person,
                        name == null ? person : name,
                        roles.stream().map(PersonCreateCommand::held).toList()));
    }

    private static HeldRole held(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw new IllegalArgumentException("'" + text + "' is not written role@unit, for example viewer@city");
        }
        return new HeldRole(text.substring(0, at), text.substring(at + 1));
    }
}
