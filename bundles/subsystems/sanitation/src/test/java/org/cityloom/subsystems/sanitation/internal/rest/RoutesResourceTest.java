/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.rest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.places.Position;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.simulator.testing.OneGrid;
import org.cityloom.subsystems.sanitation.internal.City;
import org.cityloom.subsystems.sanitation.internal.Coverage;
import org.cityloom.subsystems.sanitation.internal.Coverage.State;
import org.cityloom.subsystems.sanitation.internal.Pieces;
import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.Run;
import org.cityloom.subsystems.sanitation.internal.Run.Status;
import org.cityloom.subsystems.sanitation.internal.WorkType;
import org.cityloom.subsystems.sanitation.internal.store.Covered;
import org.cityloom.subsystems.sanitation.internal.store.Visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RoutesResourceTest {

    private static final String DISTRICT = "430502";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String FILE =
            """
            route_file,stop_id,stop_name,schedule_time,lon,lat,turn,days
            r1,1,Gate,07:00,111.46,27.23,1,一
            r1,2,Yard,07:10,111.46,27.24,2,一
            r1,3,Square,25:10,111.46,27.25,3,一
            """;

    @TempDir
    Path folder;

    private City city;

    @BeforeEach
    void open() {
        city = new City(TestDatabase.H2, folder);
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void takesTheGoodRowsOfAFileAndTellsTheOthers() {
        RoutesResource.ImportedRoutes imported = load(resource(AreaScope.EVERYWHERE), DISTRICT);
        assertThat(imported.routes()).isEqualTo(1);
        assertThat(imported.stops()).isEqualTo(2);
        assertThat(imported.refused()).isEqualTo(1);
        assertThat(imported.refusals()).singleElement().satisfies(row -> assertThat(row.line())
                .isEqualTo(4));
        assertThat(city.plans.route("r1")).get().satisfies(route -> {
            assertThat(route.work()).isEqualTo(WorkType.WASHING);
            assertThat(route.tolerance()).isEqualTo(15);
        });
    }

    @Test
    void tellsHowEachStopStandsOnADay() {
        RoutesResource resource = resource(AreaScope.EVERYWHERE);
        load(resource, DISTRICT);
        city.visits.put(new Visit(MONDAY, "r1", "1", "v1", Instant.parse("2026-11-22T23:05:00Z")));
        LocalDate longAgo = MONDAY.minusYears(1).minusDays(1); // a Sunday has no stops
        assertThat(resource.route("r1", longAgo.toString()).planned()).isZero();
        RouteView monday = resource.route("r1", MONDAY.minusWeeks(52).toString());
        assertThat(monday.missed()).isEqualTo(2);
        assertThat(monday.stops()).extracting(RouteView.StopView::status).containsOnly(Status.MISSED);
        assertThat(resource.list(MONDAY.toString(), 0, 10).items())
                .singleElement()
                .satisfies(route -> {
                    assertThat(route.done()).isEqualTo(1);
                    assertThat(route.stops()).isNull();
                });
    }

    @Test
    void tellsHowMuchIsDoneInLength() {
        RoutesResource resource = resource(AreaScope.EVERYWHERE);
        load(resource, DISTRICT);
        Route route = city.plans.route("r1").orElseThrow();
        Run run = city.plans.run(route, MONDAY);
        assertThat(resource.route("r1", MONDAY.toString()))
                .satisfies(nothing -> assertThat(nothing.extent().driven()).isZero())
                .satisfies(nothing -> assertThat(nothing.extent().metres()).isEqualTo(1112))
                .satisfies(nothing -> assertThat(nothing.stretches()).hasSize(1));
        Coverage coverage = Coverage.of(run, new Pieces("_w", "Dw"));
        city.coverages.put(
                new Covered(MONDAY, "r1", "v1", route.version(), coverage.pieces(), coverage.extent(), Instant.EPOCH));
        RouteView view = resource.route("r1", MONDAY.toString());
        assertThat(view.stretches())
                .extracting(Coverage.Stretch::state)
                .containsExactly(State.WORKED, State.DRIVEN, State.OPEN);
        assertThat(view.extent().driven()).isEqualTo(159);
        assertThat(view.extent().done()).isEqualTo(view.extent().worked()).isEqualTo(79);
        assertThat(view.extent().percent()).isEqualTo(7.1);
        assertThat(resource.list(MONDAY.toString(), 0, 10).items())
                .singleElement()
                .satisfies(item -> assertThat(item.extent()).isEqualTo(view.extent()))
                .satisfies(item -> assertThat(item.stretches()).isNull());
    }

    @Test
    void keepsToTheAreasOfThePerson() {
        load(resource(AreaScope.EVERYWHERE), DISTRICT);
        RoutesResource foreign = resource(AreaScope.of(List.of("430503")));
        assertThat(foreign.list(null, 0, 10).items()).isEmpty();
        assertProblem(404, () -> foreign.route("r1", null));
        assertProblem(404, () -> foreign.remove("r1"));
        assertProblem(403, () -> load(foreign, DISTRICT));
        assertThat(city.plans.route("r1")).isPresent();
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        RoutesResource resource = resource(AreaScope.EVERYWHERE);
        assertProblem(404, () -> load(resource, "999999"));
        assertProblem(400, () -> resource.importCsv(null, null, null, new byte[0]));
        assertProblem(400, () -> resource.importCsv(null, DISTRICT, 500, new byte[0]));
        assertProblem(400, () -> resource.importCsv(null, DISTRICT, null, new byte[0]));
        assertProblem(400, () -> resource.list("yesterday", 0, 10));
        assertProblem(404, () -> resource.route("nothing", null));
    }

    private static void assertProblem(int status, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.status())
                .as(problem.type() + " " + problem.getMessage())
                .isEqualTo(status));
    }

    private static RoutesResource.ImportedRoutes load(RoutesResource resource, String area) {
        return resource.importCsv(WorkType.WASHING, area, null, FILE.getBytes(StandardCharsets.UTF_8));
    }

    private RoutesResource resource(AreaScope scope) {
        return new RoutesResource(
                city.plans,
                city.visits,
                city.coverages,
                new OneGrid(new Position(27.23, 111.46)),
                new InArea(scope),
                new CsvTableReader());
    }
}
