/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.platform.calendar.CalendarChanges;

/** Holidays and make-up workdays from a file of the machine that the city runs on. */
@Service
@Command(
        scope = "city",
        name = "calendar-import",
        description = "Imports holidays and make-up workdays from CSV: date, kind (holiday or workday), name, name_en")
public final class CalendarImportCommand extends CityCommand {
    @Argument(index = 0, name = "file", description = "Path of the CSV file", required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Option(name = "--unit", description = "Id of the unit whose own calendar is meant; the city's if none is given")
    String unit = "";

    @Reference
    CalendarChanges changes;

    @Override
    void run() throws IOException {
        WorkingCalendar calendar;
        try (InputStream csv = Files.newInputStream(readable(file))) {
            calendar = changes.importSpecialDays(unit, csv.readNBytes(CalendarChanges.MAXIMUM_BYTES + 1));
        }
        print("Version " + calendar.version() + " of the calendar is in force, with "
                + calendar.specialDays().size() + " special days");
    }
}
