/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.NoSuchElementException;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.subsystems.RefusedException;

/** What all commands of the city have in common: tables, and mistakes told in one sentence without a stack trace. */
abstract class CityCommand implements Action {
    @Reference
    Session session;

    @Override
    public final @Nullable Object execute() throws Exception {
        try {
            run();
        } catch (RefusedException e) {
            throw new CommandException(e.code() + ": " + both(e.reason()), e);
        } catch (ProblemException e) {
            throw new CommandException(e.type() + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
        return null;
    }

    /**
     * Does what the command is for.
     *
     * @throws IllegalArgumentException if what was entered is wrong
     * @throws IllegalStateException if it cannot be done at the moment
     * @throws NoSuchElementException if what was asked for is not there
     * @throws ProblemException if it is not permitted, or refused
     * @throws RefusedException if a subsystem or an archive is not accepted
     */
    abstract void run() throws Exception;

    /** A table with these columns. */
    static ShellTable table(String... columns) {
        ShellTable table = new ShellTable().emptyTableText("nothing found");
        for (String column : columns) {
            table.column(column);
        }
        return table;
    }

    void print(ShellTable table) {
        table.print(out(), true);
    }

    void print(String line) {
        out().println(line);
    }

    /** Who entered the command. */
    String user() {
        Object user = session.get("USER");
        return user == null ? "shell" : user.toString();
    }

    /** What was entered, or a complaint that names what is missing. */
    static String required(@Nullable String entered, String what) {
        if (entered == null || entered.isBlank()) {
            throw new IllegalArgumentException(what + " is missing; see --help");
        }
        return entered;
    }

    /** The file as it was entered, or a complaint if it cannot be read. */
    static Path readable(String file) {
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new IllegalArgumentException("there is no readable file " + path.toAbsolutePath());
        }
        return path;
    }

    /** A moment as it was entered, or the other one if nothing was. */
    static Instant moment(@Nullable String entered, Instant otherwise) {
        try {
            return entered == null ? otherwise : OffsetDateTime.parse(entered).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + entered + "' is no moment like 2026-11-23T08:00:00+08:00", e);
        }
    }

    /** How a value that may be missing is shown. */
    static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A text of the platform; a shell has no language of its own, so both are told. */
    static String both(@Nullable LocalizedText text) {
        return text == null ? "" : text.zh() + " / " + text.en();
    }

    PrintStream out() {
        return session.getConsole();
    }
}
