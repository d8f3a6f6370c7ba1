/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.places.Places;
import org.cityloom.subsystems.cases.internal.catalogue.Catalogue;
import org.cityloom.subsystems.cases.internal.catalogue.Catalogues;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Kind;
import org.cityloom.subsystems.cases.internal.catalogue.Standard;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;

/**
 * What a route must name so that it can be in the list of this city: matters, conditions and areas that there are. A unit that is not there
 * is taken, since units come and go; the list shows it, and the route is skipped.
 */
@Component(service = RouteRules.class)
public final class RouteRules {
    private final Catalogues catalogues;
    private final Places places;

    @Activate
    public RouteRules(@Reference Catalogues catalogues, @Reference Places places) {
        this.catalogues = catalogues;
        this.places = places;
    }

    /** @throws RefusedException if it names something that is not there */
    void check(Route route) {
        MatterPattern matter = route.matter();
        if (matter.reach() != MatterPattern.Reach.ANY) {
            checkMatter(matter, route.condition(), catalogues.now());
        }
        if (!route.area().isEmpty() && places.area(route.area()).isEmpty()) {
            throw RefusedException.of("没有区域 " + route.area(), "there is no area " + route.area());
        }
    }

    private static void checkMatter(MatterPattern matter, int condition, Catalogue catalogue) {
        Standard standard = Standard.of(matter.standard());
        Kind kind = Kind.of(matter.kind());
        if (kind == Kind.COMPONENT) {
            throw RefusedException.of(
                    "部件本身不能上报，请用 fault 或 matter", "a component is not reported; name its fault, or a matter");
        }
        boolean known = matter.reach() == MatterPattern.Reach.MATTER
                ? catalogue.entry(new Code(standard, kind, matter.number())).isPresent()
                : catalogue.entries(standard, kind).stream().anyMatch(entry -> matter.matches(entry.code()));
        if (!known) {
            throw RefusedException.of(
                    matter.standard() + " 没有代码或大类 " + matter.number(),
                    matter.standard() + " has no " + matter.kind() + " and no class " + matter.number());
        }
        if (condition > 0
                && catalogue.conditions(new Code(standard, kind, matter.number())).stream()
                        .noneMatch(each -> each.number() == condition)) {
            throw RefusedException.of(
                    "事项 " + matter.number() + " 没有立案条件 " + condition,
                    matter.number() + " has no filing condition " + condition);
        }
    }

    /** @throws RefusedException if the list would be too long */
    static void checkSize(int routes) {
        if (routes > RoutesCsv.MOST_ROUTES) {
            throw RefusedException.of(
                    "权责清单最多 " + RoutesCsv.MOST_ROUTES + " 条",
                    "the list has at most " + RoutesCsv.MOST_ROUTES + " routes");
        }
    }
}
