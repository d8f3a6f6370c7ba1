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

/** Helps somebody who lost the password or the device. */
@Service
@Command(
        scope = "city",
        name = "person-reset",
        description = "Makes a new password and shows it once; second factor, sessions and tokens of the person end")
public final class PersonResetCommand extends PeopleAction {
    @Argument(index = 0, name = "id", description = "The name with which the person signs in")
    @Completion(PersonCompleter.class)
    @Nullable
    String id;

    @Override
    void run() {
        String person = required(id, "the name of the person");
        hand(person, administration.resetPassword(actor(), person));
    }
}
