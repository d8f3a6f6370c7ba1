/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.tables.TableImport;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.tables.TableReport;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.simulator.city.CitySettings;
import org.cityloom.simulator.city.DemoTable;
import org.cityloom.simulator.city.RecordedTruth;
import org.cityloom.simulator.city.SimulatedDevice;
import org.cityloom.simulator.internal.sanitation.SanitationTrade;
import org.cityloom.simulator.testing.Checkerboard;
import org.cityloom.subsystems.sanitation.internal.Blocks;
import org.cityloom.subsystems.sanitation.internal.City;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TablesTest {
    private static final CitySettings SETTINGS = new CitySettings(0.05, Duration.ofSeconds(10), 7, City.ZONE);

    @TempDir
    Path folder;

    private final Blocks places = new Blocks(new Checkerboard(12, 400));
    private City city;
    private Map<String, TableImport> tables;

    @BeforeEach
    void open() {
        city = new City(TestDatabase.H2, folder, places);
        TableReader reader = new CsvTableReader();
        tables = Stream.of(
                        new RouteTable(city.plans, places, reader),
                        new PlanTable(city.plans, reader),
                        new ShiftTable(city.shifts, reader))
                .collect(Collectors.toMap(TableImport::table, Function.identity()));
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void takeWhatTheDemoCityPlans() {
        org.cityloom.simulator.city.City simulated = org.cityloom.simulator.city.City.of(places, 1);
        SanitationTrade trade = new SanitationTrade();
        List<SimulatedDevice> devices = trade.devices(simulated, SETTINGS, new RecordedTruth());
        for (DemoTable demo : trade.tables(devices, SETTINGS, Instant.now())) {
            TableImport table = tables.get(demo.table());
            assertThat(table.isEmpty()).as(demo.table()).isTrue();
            TableReport report = table.take(demo.csv());
            assertThat(report.refusals()).as(demo.table()).isEmpty();
            assertThat(report.taken()).as(demo.table()).isPositive();
            assertThat(table.isEmpty()).as(demo.table()).isFalse();
        }
        assertThat(city.plans.assignments())
                .hasSize(10)
                .allMatch(plan -> city.plans.routeOf(plan.vehicle()).isPresent());
    }

    @Test
    void tellWhichRowsTheyCannotTake() {
        assertThat(tables.get("sanitation-plans")
                        .take("vehicle,route\nv1,nowhere\n")
                        .refusals())
                .extracting(row -> row.line() + " " + row.reason().en())
                .containsExactly("2 there is no route 'nowhere'");
        assertThat(tables.get("sanitation-shifts")
                        .take("worker,person,work,from,to,area\nw,李,KEEPING,tomorrow,later,430502\n")
                        .refusals())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables.get("sanitation-routes").take("vehicle,route\n"));
    }
}
