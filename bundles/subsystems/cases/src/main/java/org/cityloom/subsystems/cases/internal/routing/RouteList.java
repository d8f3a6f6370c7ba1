/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.util.List;
import java.util.Optional;

/**
 * The 权责清单 as one version says. A value; safe for all threads.
 *
 * @param version grows by one with every change, from 1 on
 * @param routes ordered by id
 */
public record RouteList(long version, List<Route> routes) {
    public RouteList {
        routes = List.copyOf(routes);
    }

    /** The row with that id, or empty. */
    public Optional<Route> route(long id) {
        return routes.stream().filter(route -> route.id() == id).findFirst();
    }
}
