/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.platform.devices.DeviceImport;
import org.cityloom.platform.devices.DeviceImportResult;
import org.cityloom.platform.places.ImportProblem;
import org.cityloom.platform.places.ImportReport;
import org.cityloom.platform.places.PlacesImport;

/** Imports from a file of the machine that the city runs on. */
@Service
@Command(scope = "city", name = "import", description = "Imports devices or a real city from a file of this machine")
public final class ImportCommand extends CityCommand {
    @Argument(
            index = 0,
            name = "what",
            description =
                    "devices (CSV), city (GeoJSON or CSV), or undo, which brings back the city before the last import",
            required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"devices", "city", "undo"})
    String what = "";

    @Argument(index = 1, name = "file", description = "Path of the file; not for undo")
    @Completion(FileCompleter.class)
    @Nullable
    String file;

    @Option(name = "--replace", description = "Begin with an empty city instead of adding to the one imported before")
    boolean replace;

    @Reference
    DeviceImport devices;

    @Reference
    PlacesImport places;

    @Override
    void run() throws IOException {
        switch (what) {
            case "devices" -> importDevices(entered());
            case "city" -> importCity(entered());
            case "undo" -> print("The geography is now " + places.restorePrevious(user()));
            default -> throw new IllegalArgumentException(
                    "'" + what + "' cannot be imported; there are devices, city and undo");
        }
    }

    private Path entered() {
        return readable(required(file, "the path of the file"));
    }

    private void importDevices(Path path) throws IOException {
        DeviceImportResult result;
        try (InputStream content = Files.newInputStream(path)) {
            result = devices.importCsv(content, null);
        }
        ShellTable secrets = table("Id", "Secret, shown this once");
        for (RegisteredDevice registered : result.registered()) {
            secrets.addRow().addContent(registered.device().id(), registered.secret());
        }
        print(secrets);
        if (!result.refused().isEmpty()) {
            ShellTable refused = table("Line", "Refused because");
            result.refused().forEach(row -> refused.addRow()
                    .addContent(
                            row.line(), row.reason().zh() + " / " + row.reason().en()));
            print(refused);
        }
        print(result.registered().size() + " registered, " + result.refused().size() + " refused");
    }

    private void importCity(Path path) throws IOException {
        boolean csv = path.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        ImportReport report;
        try (InputStream content = Files.newInputStream(path)) {
            report = csv ? places.importCsv(content, replace, user()) : places.importGeoJson(content, replace, user());
        }
        show("Refused because", report.refusals());
        show("Strange", report.warnings());
        print(report.areas() + " areas and " + report.landmarks() + " landmarks taken, " + report.refused()
                + " rows refused; the geography is now " + report.geography());
    }

    private void show(String title, List<ImportProblem> problems) {
        if (!problems.isEmpty()) {
            ShellTable table = table("Line", "Code", title);
            problems.forEach(each -> table.addRow()
                    .addContent(
                            each.line(),
                            each.code(),
                            each.reason().zh() + " / " + each.reason().en()));
            print(table);
        }
    }
}
