/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** Keeps a person out. */
@Service
@Command(
        scope = "city",
        name = "person-disable",
        description = "Keeps a person out; all sessions of the person end at once")
public final class PersonDisableCommand extends PeopleAction {
    @Argument(index = 0, name = "id", description = "The name with which the person signs in")
    @Completion(PersonCompleter.class)
    @Nullable
    String id;

    @Override
    void run() {
        String person = required(id, "the name of the person");
        administration.disable(actor(), person, true);
        print(person + " is kept out");
    }
}
