/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.platform.people.ListedPerson;

/** Who there is. */
@Service
@Command(scope = "city", name = "people", description = "Lists people within your units, with their roles")
public final class PeopleCommand extends PeopleAction {
    @Option(name = "--unit", description = "Only people of this unit and those below")
    String unit = "";

    @Option(name = "--text", description = "Only people with this in id or name")
    @Completion(PersonCompleter.class)
    String text = "";

    @Option(name = "--offset", description = "How many to skip (default 0)")
    int offset;

    @Option(name = "--limit", description = "How many to show, up to 1000 (default 50)")
    int limit = 50;

    @Override
    void run() {
        Page<ListedPerson> page = administration.people(actor(), unit, text, new PageRequest(offset, limit));
        ShellTable table = table("Id", "Name", "Roles", "State", "Second factor");
        for (ListedPerson person : page.items()) {
            String roles = person.roles().stream().map(Object::toString).collect(Collectors.joining(", "));
            table.addRow()
                    .addContent(person.id(), person.name(), roles, state(person), person.secondFactor() ? "on" : "off");
        }
        print(table);
        print(page.items().size() + " of " + page.total() + " people");
    }

    private static String state(ListedPerson person) {
        if (person.disabled()) {
            return "disabled";
        }
        return person.mustChangePassword() ? "must replace the password" : "enabled";
    }
}
