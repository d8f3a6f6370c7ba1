/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.stream.Collectors;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

import org.cityloom.platform.people.ListedRole;

/** What people can be given. */
@Service
@Command(scope = "city", name = "roles", description = "Lists the roles with their permissions")
public final class RolesCommand extends PeopleAction {
    @Override
    void run() {
        ShellTable table = table("Id", "Title", "From", "Permissions");
        for (ListedRole role : administration.roles(actor())) {
            table.addRow()
                    .addContent(
                            role.id(),
                            both(role.title()),
                            from(role),
                            role.permissions().stream().sorted().collect(Collectors.joining(", ")));
        }
        print(table);
    }

    private static String from(ListedRole role) {
        if (!role.shipped()) {
            return "the city";
        }
        return role.edited() ? "the platform, edited" : "the platform";
    }
}
