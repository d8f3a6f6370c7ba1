/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.Unit;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;

import static org.assertj.core.api.Assertions.assertThat;

class RouterPropertyTest {
    private static final List<String> UNITS =
            List.of("first", "street", "sanitation", "parks", "night-crew", "never-was");
    private static final List<String> AREAS =
            List.of("", "430500", "430502", "430502001", "430502001001", "430502001001007", "430503", "430502002");

    @Provide
    Arbitrary<List<Route>> lists() {
        Arbitrary<MatterPattern> matters = Arbitraries.of(
                MatterPattern.ANY,
                new MatterPattern("GB/T 47678.5-2026", "matter", "06"),
                new MatterPattern("GB/T 47678.5-2026", "fault", "06"),
                MatterPattern.of(City.RUBBISH),
                MatterPattern.of(City.matter("06017")));
        Arbitrary<Route> routes = Combinators.combine(
                        matters,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(AREAS),
                        Arbitraries.of("", "railway", "someone"),
                        Arbitraries.of("", "18:00", "08:00"),
                        Arbitraries.of(UNITS),
                        Arbitraries.of(UNITS).injectNull(0.5))
                .as((matter, condition, area, owner, from, primary, backup) -> new Route(
                        0,
                        matter,
                        matter.reach() == MatterPattern.Reach.MATTER ? condition : 0,
                        area,
                        owner,
                        from.isEmpty() ? null : TimeBand.of(from, from.equals("08:00") ? "18:00" : "08:00", ""),
                        new UnitName(primary),
                        backup == null ? null : new UnitName(backup),
                        ""));
        return routes.list().ofMaxSize(25).map(list -> IntStream.range(0, list.size())
                .mapToObj(i -> list.get(i).withId(list.size() - i))
                .toList());
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(
                        Arbitraries.of(City.RUBBISH, City.matter("06017"), City.matter("09001")),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("", "railway"),
                        Arbitraries.of("", "someone", "else"),
                        Arbitraries.of("2026-03-02T01:00:00Z", "2026-03-02T15:00:00Z"))
                .as((Code code, Integer condition, String owner, String maintainer, String at) -> new Question(
                        code, condition, City.HERE, owner, maintainer, false, Instant.parse(at), Set.of()));
    }

    @Provide
    Arbitrary<Set<String>> removed() {
        return Arbitraries.of(UNITS).set().ofMaxSize(4);
    }

    @Property(tries = 3000)
    void theMostSpecificRouteThatCanBeUsedWins(
            @ForAll("lists") List<Route> routes,
            @ForAll("questions") Question question,
            @ForAll("removed") Set<String> gone) {
        City city = new City();
        gone.forEach(city::remove);
        Routing routing = router(routes, city).route(question);
        Route best = null;
        for (Route route : routes) {
            if (unit(route, question, city) != null && (best == null || beats(route, best))) {
                best = route;
            }
        }
        assertThat(routing.route()).isEqualTo(best == null ? null : best.id());
        assertThat(routing.unit()).isEqualTo(best == null ? null : unit(best, question, city));
        assertThat(routing.by()).isEqualTo(best == null ? Routing.By.DISPATCHER : Routing.By.ROUTE);
    }

    @Property(tries = 3000)
    void aDeletedUnitIsNeverProposed(
            @ForAll("lists") List<Route> routes,
            @ForAll("questions") Question question,
            @ForAll("removed") Set<String> gone) {
        City city = new City();
        gone.forEach(city::remove);
        Routing routing = router(routes, city).route(question);
        Set<String> there = Set.copyOf(city.all().stream().map(Unit::id).toList());
        assertThat(routing.unit()).satisfiesAnyOf(unit -> assertThat(unit).isNull(), unit -> assertThat(unit)
                .isIn(there));
        assertThat(routing.backup()).satisfiesAnyOf(unit -> assertThat(unit).isNull(), unit -> assertThat(unit)
                .isIn(there));
        assertThat(routing.steps()).isNotEmpty().last().matches(step -> step.outcome() == Step.Outcome.TAKEN);
    }

    private static Router router(List<Route> routes, City city) {
        return new Router(new RouteList(1, routes), new UnitDirectory(city.all()), unit -> OfficeHours.CALENDAR);
    }

    /** Whom the route gives, by the words of the rule; null if it is not for that or gives nobody. */
    private static @Nullable String unit(Route route, Question question, City city) {
        String number = route.matter().number();
        boolean matter = number.isEmpty()
                || (route.matter().kind().equals("matter")
                        && question.code().number().startsWith(number));
        boolean condition = route.condition() == 0 || route.condition() == question.condition();
        boolean area = route.area().isEmpty()
                || route.area().equals("430500")
                || City.HERE.grid().startsWith(route.area());
        boolean owner = List.of("", question.owner(), question.maintainer()).contains(route.owner());
        if (!matter || !condition || !area || !owner) {
            return null;
        }
        boolean day = question.at().equals(Instant.parse("2026-03-02T01:00:00Z"));
        TimeBand band = route.band();
        boolean now = band == null || day == band.begin().equals("08:00");
        String primary = route.primary().text();
        if (now && city.unit(primary).isPresent()) {
            return primary;
        }
        UnitName backup = route.backup();
        return backup == null || city.unit(backup.text()).isEmpty() ? null : backup.text();
    }

    private static boolean beats(Route one, Route other) {
        long first = weight(one);
        long second = weight(other);
        return first == second ? one.id() < other.id() : first > second;
    }

    private static long weight(Route route) {
        long area = route.area().equals("430500")
                ? 1
                : route.area().isEmpty() ? 0 : route.area().length();
        return route.matter().number().length() * 100_000L
                + (route.condition() > 0 ? 10_000 : 0)
                + area * 100
                + (route.owner().isEmpty() ? 0 : 10)
                + (route.band() == null ? 0 : 1);
    }
}
