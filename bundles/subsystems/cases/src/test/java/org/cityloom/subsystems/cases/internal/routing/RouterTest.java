/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;

import static org.assertj.core.api.Assertions.assertThat;

class RouterTest {
    private static final MatterPattern RUBBISH = MatterPattern.of(City.RUBBISH);
    private static final MatterPattern APPEARANCE = new MatterPattern("GB/T 47678.5-2026", "matter", "06");

    private final City city = new City();

    private Routing route(Question question, Route... routes) {
        return new Router(
                        new RouteList(7, List.of(routes)), new UnitDirectory(city.all()), unit -> OfficeHours.CALENDAR)
                .route(question);
    }

    private static Route at(Route route, String area) {
        return new Route(route.id(), route.matter(), 0, area, "", null, route.primary(), route.backup(), route.note());
    }

    private static Route banded(Route route, String from, String to, String days, String backup) {
        return new Route(
                route.id(),
                route.matter(),
                0,
                "",
                "",
                TimeBand.of(from, to, days),
                route.primary(),
                backup.isEmpty() ? null : new UnitName(backup),
                "");
    }

    private static Question later(String at) {
        return Question.of(City.RUBBISH, 0, City.HERE, Instant.parse(at));
    }

    @Test
    void prefersTheMatterToItsClassAndTheClassToAny() {
        Route any = City.route(1, MatterPattern.ANY, "street");
        Route ofClass = City.route(2, APPEARANCE, "parks");
        Route ofMatter = City.route(3, RUBBISH, "sanitation");
        assertThat(route(City.question(City.RUBBISH), any, ofClass, ofMatter).unit())
                .isEqualTo("sanitation");
        assertThat(route(City.question(City.matter("06017")), any, ofClass, ofMatter)
                        .unit())
                .isEqualTo("parks");
        assertThat(route(City.question(City.matter("09001")), any, ofClass, ofMatter)
                        .unit())
                .isEqualTo("street");
    }

    @Test
    void prefersTheSmallestAreaAndThenTheLowestId() {
        Route anywhere = City.route(1, RUBBISH, "sanitation");
        Route district = at(City.route(2, RUBBISH, "first"), "430502");
        Route street = at(City.route(3, RUBBISH, "street"), "430502001");
        Route again = at(City.route(4, RUBBISH, "parks"), "430502001");
        Route elsewhere = at(City.route(5, RUBBISH, "parks"), "430502002");
        Routing routing = route(City.question(City.RUBBISH), again, elsewhere, street, district, anywhere);
        assertThat(routing.unit()).isEqualTo("street");
        assertThat(routing.route()).isEqualTo(3);
        assertThat(routing.version()).isEqualTo(7);
    }

    @Test
    void givesTheBackupWhereThePrimaryUnitWasDeletedAndSaysSo() {
        Route own =
                new Route(1, RUBBISH, 0, "", "", null, new UnitName("sanitation"), new UnitName("kind:district"), "");
        assertThat(route(City.question(City.RUBBISH), own))
                .matches(routing -> "sanitation".equals(routing.unit()) && "first".equals(routing.backup()));
        city.remove("sanitation");
        Routing routing = route(City.question(City.RUBBISH), own);
        assertThat(routing.unit()).isEqualTo("first");
        assertThat(routing.backup()).isNull();
        assertThat(routing.steps().get(0).text().zh())
                .contains("sanitation 不存在")
                .contains("“单位first”");
        assertThat(routing.steps().get(0).text().en()).contains("'sanitation' does not exist");
    }

    @Test
    void skipsARouteWhoseUnitsWereDeletedAndSaysSo() {
        city.remove("sanitation");
        Routing routing = route(
                City.question(City.RUBBISH), City.route(1, RUBBISH, "sanitation"), City.route(2, APPEARANCE, "parks"));
        assertThat(routing.unit()).isEqualTo("parks");
        assertThat(routing.steps()).extracting(Step::outcome).containsExactly(Step.Outcome.SKIPPED, Step.Outcome.TAKEN);
        assertThat(routing.steps().get(0).text().zh())
                .contains("权责 1")
                .contains("跳过")
                .contains("没有备用单位");
    }

    @Test
    void asksADispatcherWhereNothingMatches() {
        Routing routing =
                route(City.question(City.RUBBISH), City.route(1, MatterPattern.of(City.matter("07001")), "parks"));
        assertThat(routing.by()).isEqualTo(Routing.By.DISPATCHER);
        assertThat(routing.unit()).isNull();
        assertThat(routing.steps()).hasSize(4);
        assertThat(routing.steps().get(0).text().zh()).contains("第 7 版").contains("06010");
    }

    @Test
    void givesWhatNobodyOwnsToTheStreetOfThePlace() {
        Route any = City.route(1, MatterPattern.ANY, "sanitation");
        Routing routing = route(City.unowned(City.RUBBISH), any);
        assertThat(routing.by()).isEqualTo(Routing.By.FALLBACK_STREET);
        assertThat(routing.unit()).isEqualTo("street");
        city.remove("street");
        assertThat(route(City.unowned(City.RUBBISH), any).unit()).isEqualTo("sanitation");
    }

    @Test
    void givesWhatCrossesDistrictsToTheCommandCentre() {
        Routing foreign = route(City.question(City.RUBBISH), City.route(1, RUBBISH, "second-sweepers"));
        assertThat(foreign.by()).isEqualTo(Routing.By.COMMAND_CENTRE);
        assertThat(foreign.unit()).isEqualTo("city");
        assertThat(foreign.steps().get(1).text().zh()).contains("跨区");

        Question reportedBySecond =
                new Question(City.RUBBISH, 0, City.HERE, "", "", false, City.MONDAY_MORNING, Set.of("430503"));
        assertThat(route(reportedBySecond, City.route(1, RUBBISH, "first")).unit())
                .isEqualTo("city");
        assertThat(route(reportedBySecond, City.route(1, RUBBISH, "parks")).unit())
                .isEqualTo("parks");
        city.remove("city");
        assertThat(route(reportedBySecond, City.route(1, RUBBISH, "first")).by())
                .isEqualTo(Routing.By.DISPATCHER);
    }

    @Test
    void asksTheNightCrewAtNightAndOnDaysOff() {
        Route day = City.route(1, RUBBISH, "sanitation");
        Route night = banded(City.route(2, RUBBISH, "night-crew"), "18:00", "08:00", "any", "");
        assertThat(route(later("2026-03-02T01:00:00Z"), day, night).unit()).isEqualTo("sanitation"); // 09:00
        assertThat(route(later("2026-03-02T10:00:00Z"), day, night).unit()).isEqualTo("night-crew"); // 18:00
        assertThat(route(later("2026-03-02T23:59:59Z"), day, night).unit()).isEqualTo("night-crew"); // 07:59:59
        assertThat(route(later("2026-03-03T00:00:00Z"), day, night).unit()).isEqualTo("sanitation"); // 08:00

        Route off = banded(City.route(3, RUBBISH, "night-crew"), "", "24:00", "holidays", "");
        assertThat(route(later("2026-03-01T04:00:00Z"), day, off).unit()).isEqualTo("night-crew"); // Sunday noon
        assertThat(route(later("2026-03-02T04:00:00Z"), day, off).unit()).isEqualTo("sanitation");

        Route backed = banded(City.route(4, RUBBISH, "sanitation"), "08:00", "18:00", "workdays", "night-crew");
        Routing routing = route(later("2026-03-02T12:00:00Z"), backed);
        assertThat(routing.unit()).isEqualTo("night-crew");
        assertThat(routing.steps().get(0).text().en()).contains("it is not its time");
    }

    @Test
    void countsTheHoursAfterMidnightToTheDayBefore() {
        Route friday = banded(City.route(1, RUBBISH, "night-crew"), "22:00", "06:00", "workdays", "");
        assertThat(route(later("2026-03-06T19:00:00Z"), friday).unit()).isEqualTo("night-crew"); // Saturday 03:00
        assertThat(route(later("2026-03-01T19:00:00Z"), friday).unit()).isNull(); // Monday 03:00
    }

    @Test
    void prefersWhoOwnsOrMaintainsTheComponent() {
        Route owned = new Route(2, RUBBISH, 0, "", "铁路局", null, new UnitName("parks"), null, "");
        Route any = City.route(1, RUBBISH, "sanitation");
        Question maintained = new Question(City.RUBBISH, 0, City.HERE, "", "铁路局", false, City.MONDAY_MORNING, Set.of());
        assertThat(route(maintained, any, owned).unit()).isEqualTo("parks");
        assertThat(route(City.question(City.RUBBISH), any, owned).unit()).isEqualTo("sanitation");
    }

    @Test
    void canBeWrittenAndReadAsJson() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Routing routing = route(City.question(City.RUBBISH), City.route(1, RUBBISH, "sanitation"));
        assertThat(json.readValue(json.writeValueAsString(routing), Routing.class))
                .isEqualTo(routing);
    }
}
