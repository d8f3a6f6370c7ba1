/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.text.LocalizedText;

/**
 * Finds the unit for what has to be done. Source: domain, closed loop, "Routing".
 *
 * <ol>
 *   <li>What nobody owns goes to the fallback street, if there is a unit of that street.
 *   <li>Else the routes that apply are looked at, the most specific first ({@link Specificity}). A route gives its primary unit; its backup
 *       where that does not exist or it is not its time; a route that can give neither is skipped.
 *   <li>If there is none, a dispatcher has to say.
 *   <li>A unit that does not serve all districts concerned is replaced by the city's command centre.
 * </ol>
 *
 * A value; safe for all threads.
 *
 * @param list of the routes
 * @param units as they are now
 * @param calendars by which a unit works
 */
record Router(RouteList list, UnitDirectory units, Function<Unit, WorkingCalendar> calendars) {
    private static final int MOST_STEPS = 50;

    Routing route(Question question) {
        List<Step> steps = new ArrayList<>();
        Found found = question.unowned() ? street(question, steps) : null;
        if (found == null) {
            found = byList(question, steps);
        }
        if (found == null) {
            steps.add(new Step(Step.Outcome.TAKEN, null, Sentences.dispatcher()));
            return new Routing(list.version(), Routing.By.DISPATCHER, null, null, null, steps);
        }
        return within(question, found, steps);
    }

    private record Found(Routing.By by, Unit unit, @Nullable Unit backup, @Nullable Route route) {}

    private @Nullable Found street(Question question, List<Step> steps) {
        Optional<Unit> street = units.covering(UnitKind.STREET, question.areas());
        steps.add(street.map(unit -> new Step(Step.Outcome.TAKEN, null, Sentences.unowned(unit)))
                .orElseGet(() -> new Step(Step.Outcome.NOTHING, null, Sentences.unownedWithoutStreet())));
        return street.map(unit -> new Found(Routing.By.FALLBACK_STREET, unit, null, null))
                .orElse(null);
    }

    private @Nullable Found byList(Question question, List<Step> steps) {
        List<Route> routes = list.routes().stream()
                .filter(route -> Specificity.matches(route, question))
                .sorted(Specificity.order(question.areas()))
                .toList();
        MatterPattern.Reach[] reaches = MatterPattern.Reach.values();
        for (int i = reaches.length - 1; i >= 0; i--) {
            MatterPattern.Reach reach = reaches[i];
            List<Route> level = routes.stream()
                    .filter(route -> route.matter().reach() == reach)
                    .toList();
            if (level.isEmpty()) {
                tell(steps, new Step(Step.Outcome.NOTHING, null, Sentences.nothing(reach, question, list.version())));
            }
            for (Route route : level) {
                Found found = use(route, question, steps);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Found use(Route route, Question question, List<Step> steps) {
        Unit primary = units.find(route.primary(), question.areas()).orElse(null);
        UnitName second = route.backup();
        Unit backup =
                second == null ? null : units.find(second, question.areas()).orElse(null);
        TimeBand band = route.band();
        LocalizedText why;
        if (primary == null) {
            why = Sentences.missingPrimary(route);
        } else if (band != null && !band.includes(question.at(), calendars.apply(primary))) {
            why = Sentences.outOfBand(band);
        } else {
            steps.add(new Step(Step.Outcome.TAKEN, route.id(), Sentences.primary(route, primary)));
            return new Found(Routing.By.ROUTE, primary, primary.equals(backup) ? null : backup, route);
        }
        if (backup != null) {
            steps.add(new Step(Step.Outcome.TAKEN, route.id(), Sentences.backup(route, why, backup)));
            return new Found(Routing.By.ROUTE, backup, null, route);
        }
        tell(steps, new Step(Step.Outcome.SKIPPED, route.id(), Sentences.skipped(route, why)));
        return null;
    }

    private Routing within(Question question, Found found, List<Step> steps) {
        Set<String> districts = new TreeSet<>(question.districts());
        districts.add(question.areas().district());
        Long route = found.route() == null ? null : found.route().id();
        if (serves(found.unit(), districts)) {
            Unit backup = found.backup();
            String second = backup == null || !serves(backup, districts) ? null : backup.id();
            return new Routing(list.version(), found.by(), found.unit().id(), second, route, steps);
        }
        List<String> all = List.copyOf(districts);
        Unit centre = units.centre().orElse(null);
        if (centre == null) {
            steps.add(new Step(Step.Outcome.TAKEN, null, Sentences.crossingWithoutCentre(found.unit(), all)));
            return new Routing(list.version(), Routing.By.DISPATCHER, null, null, route, steps);
        }
        steps.add(new Step(Step.Outcome.TAKEN, null, Sentences.crossing(found.unit(), all, centre)));
        return new Routing(list.version(), Routing.By.COMMAND_CENTRE, centre.id(), null, route, steps);
    }

    private static boolean serves(Unit unit, Set<String> districts) {
        return districts.stream().allMatch(district -> UnitDirectory.serves(unit, district));
    }

    /** The list may be long; what was not usable is told up to a bound, the answer always. */
    private static void tell(List<Step> steps, Step step) {
        if (steps.size() < MOST_STEPS) {
            steps.add(step);
        }
    }
}
