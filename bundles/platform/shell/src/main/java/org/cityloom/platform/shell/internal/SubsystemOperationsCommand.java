/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.NoSuchElementException;
import java.util.Optional;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.platform.subsystems.OperationReport;
import org.cityloom.platform.subsystems.Subsystems;

/** Shows what was done to subsystems, and how it ended. */
@Service
@Command(
        scope = "city",
        name = "subsystem-operations",
        description = "Lists the operations on subsystems, or shows one with its steps")
public final class SubsystemOperationsCommand extends CityCommand {
    @Argument(index = 0, name = "id", description = "Number of an operation; without it, the latest are listed")
    @Nullable
    Long id;

    @Option(name = "--subsystem", description = "Only operations on this subsystem")
    @Completion(InstalledSubsystemCompleter.class)
    @Nullable
    String subsystem;

    @Option(name = "--offset", description = "How many to skip (default 0)")
    int offset;

    @Option(name = "--limit", description = "How many to show, up to 1000 (default 20)")
    int limit = 20;

    @Reference
    Subsystems subsystems;

    @Override
    void run() {
        if (id == null) {
            list();
        } else {
            show(subsystems.operation(id).orElseThrow(() -> new NoSuchElementException("there is no operation " + id)));
        }
    }

    private void list() {
        Page<OperationReport> page =
                subsystems.operations(Optional.ofNullable(subsystem), new PageRequest(offset, limit));
        ShellTable table = table("Id", "Began", "What", "By", "State", "Took", "Outcome");
        for (OperationReport each : page.items()) {
            table.addRow()
                    .addContent(
                            each.id(),
                            each.began(),
                            OperationsTable.what(each),
                            each.by() + " (" + each.via() + ")",
                            each.state(),
                            OperationsTable.took(each),
                            both(each.outcome()));
        }
        print(table);
        print(page.items().size() + " of " + page.total() + " operations");
    }

    private void show(OperationReport operation) {
        print("Operation " + operation.id() + ": " + OperationsTable.what(operation));
        print("Asked for by " + operation.by() + " (" + operation.via() + ") at " + operation.began());
        OperationProgress progress = new OperationProgress(out());
        progress.show(operation);
        if (operation.state().ended()) {
            progress.end();
        } else {
            print(" ...");
        }
        String code = operation.code() == null ? "" : " (" + operation.code() + ")";
        print(operation.state() + code + ": " + both(operation.outcome()));
    }
}
