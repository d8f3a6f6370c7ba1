/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.util.Comparator;

import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.AreaPath;

/**
 * Which of the routes that apply comes first. The first difference decides, in this order:
 *
 * <ol>
 *   <li>matter: the code itself, then its class, then any;
 *   <li>filing condition: named, then any;
 *   <li>area: unit grid, community, street, district, city, then any;
 *   <li>owner or maintainer: named, then any;
 *   <li>time: with a band, then always;
 *   <li>the lower id.
 * </ol>
 */
final class Specificity {
    private Specificity() {}

    /** The most specific first; no two routes are equal. */
    static Comparator<Route> order(AreaPath areas) {
        return Comparator.comparing((Route route) -> route.matter().reach())
                .thenComparing(route -> route.condition() > 0)
                .thenComparing(route -> depth(route, areas))
                .thenComparing(route -> !route.owner().isEmpty())
                .thenComparing(route -> route.band() != null)
                .reversed()
                .thenComparing(Route::id);
    }

    /** How deep its area lies: 5 for a unit grid, 1 for the city, 0 for any; -1 if the place lies elsewhere. */
    static int depth(Route route, AreaPath areas) {
        if (route.area().isEmpty()) {
            return 0;
        }
        for (int i = AreaLevel.values().length - 1; i >= 0; i--) {
            if (areas.at(AreaLevel.values()[i]).equals(route.area())) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether the route is for what is asked; its time aside, which only says who of its two units it is. */
    static boolean matches(Route route, Question question) {
        boolean owner = route.owner().isEmpty()
                || route.owner().equals(question.owner())
                || route.owner().equals(question.maintainer());
        return owner
                && route.matter().matches(question.code())
                && (route.condition() == 0 || route.condition() == question.condition())
                && depth(route, question.areas()) >= 0;
    }
}
