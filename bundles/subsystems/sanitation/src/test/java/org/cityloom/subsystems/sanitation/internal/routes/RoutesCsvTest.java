/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import org.cityloom.api.places.Position;
import org.cityloom.api.tables.UnreadableTableException;
import org.cityloom.platform.tables.internal.CsvTableReader;
import org.cityloom.subsystems.sanitation.internal.Route;
import org.cityloom.subsystems.sanitation.internal.Stop;
import org.cityloom.subsystems.sanitation.internal.WorkType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RoutesCsvTest {

    private static final String HEADER = "route_file,stop_id,stop_name,schedule_time,lon,lat,turn,days,recycle_days\n";

    @Test
    void readsRoutesWithTheirStopsInOrder() {
        RoutesCsv.Content content = read(
                """
                r1,1,"北门, 东侧",07:00,111.46,27.23,2,"一,三,日",一
                r2,1,South,08:00,111.47,27.24,1,六,
                r1,2,West,06:50,111.46,27.22,1,"一,三,日",一
                """);
        assertThat(content.refused()).isEmpty();
        assertThat(content.routes()).extracting(Route::id).containsExactly("r1", "r2");
        Route first = content.routes().get(0);
        assertThat(first.work()).isEqualTo(WorkType.COLLECTING);
        assertThat(first.stops()).extracting(Stop::id).containsExactly("2", "1");
        Stop stop = first.stops().get(1);
        assertThat(stop.name()).isEqualTo("北门, 东侧");
        assertThat(stop.time()).isEqualTo(LocalTime.of(7, 0));
        assertThat(stop.days()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY);
        assertThat(stop.position()).isEqualTo(new Position(27.23, 111.46));
    }

    @Test
    void tellsEachRowThatItCannotTakeAndTakesTheOthers() {
        RoutesCsv.Content content = read(
                """
                r1,1,Good,07:00,111.46,27.23,1,一,
                r1,2,Hour,25:00,111.46,27.23,2,一,
                r1,3,Place,07:10,here,27.23,3,一,
                r1,4,Off the earth,07:10,111.46,97.23,3,一,
                r1,5,Day,07:10,111.46,27.23,3,八,
                r1,6,,07:10,111.46,27.23,3,一,
                r1,7,Turn,07:10,111.46,27.23,0,一,
                r1,1,Twice,07:10,111.46,27.23,4,一,
                r1,8,Far away,07:10,111.46,3.23,5,一,
                r1,9,Good,07:20,111.46,27.24,6,一,
                r2,1,Bad alone,soon,111.46,27.24,6,一,
                """);
        assertThat(content.routes()).singleElement().satisfies(route -> assertThat(route.stops())
                .extracting(Stop::id)
                .containsExactly("1", "9"));
        assertThat(content.refused())
                .extracting(row -> row.line() + " " + row.reason().en())
                .containsExactly(
                        "3 'schedule_time' must be a time such as 16:43, got '25:00'",
                        "4 'lon' must be a number from -180 to 180, got 'here'",
                        "5 'lat' must be a number from -90 to 90, got '97.23'",
                        "6 'days' must be days of the week such as 一,三,五, got '八'",
                        "7 'stop_name' is empty",
                        "8 'turn' must be a number from 1 to 10000, got '0'",
                        "9 the stop '1' stands twice in its route",
                        "10 it is 2669 km from the others of its route; look at 'lon' and 'lat'",
                        "12 'schedule_time' must be a time such as 16:43, got 'soon'");
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        assertThatThrownBy(() -> RoutesCsv.read(
                        new CsvTableReader(), "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), WorkType.KEEPING, "", 1))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("the column 'route_file' is missing");
        assertThatThrownBy(() ->
                        RoutesCsv.read(new CsvTableReader(), new byte[] {(byte) 0xc3, 0x28}, WorkType.KEEPING, "", 1))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("the file is not UTF-8");
        assertThatThrownBy(() -> read("r1,\"1"))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageContaining("quoting is broken from line 2 on");
    }

    private static RoutesCsv.Content read(String rows) {
        return RoutesCsv.read(
                new CsvTableReader(),
                (HEADER + rows).getBytes(StandardCharsets.UTF_8),
                WorkType.COLLECTING,
                "430502",
                15);
    }
}
