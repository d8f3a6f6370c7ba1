/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.catalogue.Catalogues;
import org.cityloom.subsystems.cases.internal.lists.BadRowsException;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;

/** Filing conditions from a file of the machine that the city runs on. */
@Service
@Command(
        scope = "city",
        name = "cases-catalogue-import",
        description = "Imports filing conditions from CSV with the columns of the export; all rows or none")
public final class CatalogueImportCommand implements Action {
    @Argument(index = 0, name = "file", description = "Path of the CSV file", required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Option(name = "--from", description = "First day on which they count, like 2026-12-01; today if none is given")
    @Nullable
    String from;

    @Reference
    Session session;

    @Reference
    Catalogues catalogues;

    @Override
    public @Nullable Object execute() throws IOException, CommandException {
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new CommandException("there is no readable file " + path.toAbsolutePath());
        }
        try {
            LocalDate day = from == null ? null : LocalDate.parse(from);
            int changed = catalogues.importCsv(Files.readAllBytes(path), day);
            session.getConsole().println(changed + " conditions have a new version");
        } catch (BadRowsException e) {
            e.rows().forEach(row -> session.getConsole().println(row.toString()));
            throw new CommandException("nothing was imported: " + e.getMessage(), e);
        } catch (RefusedException e) {
            throw new CommandException("nothing was imported: " + e.getMessage(), e);
        } catch (DateTimeException e) {
            throw new CommandException("'" + from + "' is no day like 2026-12-01", e);
        }
        return null;
    }
}
