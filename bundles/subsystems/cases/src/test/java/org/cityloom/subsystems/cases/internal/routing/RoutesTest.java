/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.Lists;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.lists.BadRow;
import org.cityloom.subsystems.cases.internal.lists.BadRowsException;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;
import org.cityloom.subsystems.cases.internal.lists.StaleException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RoutesTest {
    private static final String HEADER =
            "id,standard,kind,code,condition,area,owner,from,to,days,primary,backup,note\n";

    @TempDir
    Path folder;

    private static byte[] csv(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void beginsWithTheRoutesOfTheBundleOfWhichEachCanBe(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            Routes routes = lists.routes();
            assertThat(routes.list().version()).isEqualTo(1);
            assertThat(routes.route(City.question(City.RUBBISH)).unit()).isEqualTo("sanitation");
            assertThat(routes.route(City.question(City.matter("06017"))).unit()).isEqualTo("parks");
            assertThat(routes.route(City.question(City.matter("09001"))).unit()).isEqualTo("street");
            assertThat(routes.route(City.question(City.matter("07001"))).unit()).isEqualTo("first");
            assertThat(lists.catalogues()
                            .on(lists.catalogues().day())
                            .reportable(lists.catalogues().day()))
                    .allMatch(entry -> routes.route(City.question(entry.code())).unit() != null);

            byte[] exported = RoutesCsv.write(routes.list()).getBytes(StandardCharsets.UTF_8);
            RouteList before = routes.list();
            assertThat(routes.importCsv(1, exported).routes()).isEqualTo(before.routes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryVersionOfTheList(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            Routes routes = lists.routes();
            RouteList first = routes.list();
            Route added = routes.add(1, City.route(0, MatterPattern.of(City.RUBBISH), "parks"));
            assertThat(added.id()).isEqualTo(first.routes().size() + 1L);
            assertThat(routes.route(City.question(City.RUBBISH)))
                    .matches(routing -> routing.version() == 2 && "parks".equals(routing.unit()));
            routes.change(2, City.route(added.id(), MatterPattern.of(City.RUBBISH), "night-crew"));
            assertThat(routes.route(City.question(City.RUBBISH)).unit()).isEqualTo("night-crew");
            routes.remove(3, added.id());
            assertThat(routes.route(City.question(City.RUBBISH)).unit()).isEqualTo("sanitation");

            assertThat(routes.list().version()).isEqualTo(4);
            assertThat(routes.list().routes()).isEqualTo(first.routes());
            assertThat(routes.list(1)).contains(first);
            assertThat(routes.list(2).orElseThrow().route(added.id())).contains(added);
            assertThat(routes.list(3)
                            .orElseThrow()
                            .route(added.id())
                            .orElseThrow()
                            .primary()
                            .text())
                    .isEqualTo("night-crew");
            assertThat(routes.list(5)).isEmpty();
            assertThat(routes.history()).extracting(RouteVersion::version).containsExactly(4L, 3L, 2L, 1L);
            assertThat(routes.add(4, added).id()).as("no id is given twice").isEqualTo(added.id() + 1);
            assertThat(lists.audit().entries())
                    .extracting(entry -> entry.action())
                    .containsExactly("cases:add-route", "cases:change-route", "cases:remove-route", "cases:add-route");
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsOneOfTwoWinAndTellsTheOtherAndKnowsWhatAnotherNodeDid(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            Routes other = lists.openRoutes();
            lists.routes().add(1, City.route(0, MatterPattern.of(City.RUBBISH), "parks"));
            assertThatThrownBy(() -> other.add(1, City.route(0, MatterPattern.ANY, "street")))
                    .isInstanceOf(StaleException.class)
                    .hasMessageContaining("version 2");
            assertThat(other.list()).isEqualTo(lists.routes().list());
            assertThatThrownBy(() -> other.remove(2, 999)).isInstanceOf(NoSuchElementException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverProposesAUnitThatWasDeleted(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            lists.city().remove("sanitation");
            lists.routes().refresh();
            Routing routing = lists.routes().route(City.question(City.RUBBISH));
            assertThat(routing.unit()).isEqualTo("first");
            assertThat(lists.routes().knows(new UnitName("sanitation"))).isFalse();
            assertThat(lists.routes().knows(new UnitName("kind:community"))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAllRowsOfAFileOrNoneAndNamesTheBadOnes(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            Routes routes = lists.routes();
            BadRowsException refused = catchThrowableOfType(
                    BadRowsException.class,
                    () -> routes.importCsv(
                            1,
                            csv(",GB/T 47678.5-2026,matter,06010,,,,,,,sanitation,,\n"
                                    + ",GB/T 47678.5-2026,matter,99999,,,,,,,sanitation,,\n"
                                    + ",,,,,439999,,,,,sanitation,,\n"
                                    + ",,,06,,,,,,,sanitation,,\n"
                                    + "7777,,,,,,,,,,sanitation,,\n"
                                    + ",,,,,,,25:00,,,sanitation,,\n"
                                    + ",,,,,,,,,sometimes,sanitation,,\n"
                                    + ",,,,,,,,,,San Itation,,\n"
                                    + ",,,,2,,,,,,sanitation,,\n"
                                    + ",GB/T 47678.5-2026,component,01001,,,,,,,sanitation,,\n"
                                    + "1,,,,,,,,,,sanitation,,\n1,,,,,,,,,,parks,,\n")));
            assertThat(refused.rows())
                    .extracting(BadRow::line)
                    .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 13L);
            assertThat(refused.rows().get(0).reason().zh()).contains("99999");
            assertThat(refused.rows().get(0).reason().en()).contains("has no matter");
            assertThat(routes.list().version()).isEqualTo(1);

            RouteList taken = routes.importCsv(
                    1,
                    csv("3,,,,,430502,,18:00,08:00,any,gone-unit,kind:street,\"夜间,兜底\"\n,,,,,,,,,,sanitation,,😀𠮷\n"));
            assertThat(taken.version()).isEqualTo(2);
            assertThat(taken.routes()).hasSize(2);
            assertThat(taken.routes().get(1).note()).isEqualTo("😀𠮷");
            assertThat(routes.route(City.question(City.RUBBISH)).unit()).isEqualTo("street");
            assertThat(lists.openRoutes().list()).isEqualTo(taken);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoSuchFileOrRoute(TestDatabase database) {
        try (Lists lists = new Lists(database, folder)) {
            Routes routes = lists.routes();
            assertThatThrownBy(() -> routes.importCsv(1, "\ufeffcode,zh\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(BadRowsException.class)
                    .hasMessageContaining("'primary' is missing");
            assertThatThrownBy(
                            () -> routes.importCsv(1, (HEADER + ",,,,,,,,,,环卫,,\n").getBytes(Charset.forName("GBK"))))
                    .hasMessageContaining("UTF-8");
            assertThatThrownBy(() -> routes.importCsv(1, csv("\"unfinished\n"))).isInstanceOf(BadRowsException.class);
            assertThatThrownBy(() -> routes.importCsv(1, csv(",,,,,,,,,,street,,\u0000\n")))
                    .hasMessageContaining("control characters");
            assertThatThrownBy(() -> routes.add(
                            1, City.route(0, new MatterPattern("local", Kind.MATTER.id(), "L77777"), "street")))
                    .isInstanceOf(RefusedException.class);
            assertThat(routes.list().version()).isEqualTo(1);
        }
    }
}
