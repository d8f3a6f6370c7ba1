/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where something goes, and why there. Can be written as JSON and read again.
 *
 * @param version of the list of routes that was asked
 * @param by what decided
 * @param unit id of the unit proposed; null if a dispatcher has to say
 * @param backup id of the one to ask if that one cannot; null if there is none
 * @param route id of the route that decided; null if none did
 * @param steps what was looked at, in that order
 */
public record Routing(
        long version, By by, @Nullable String unit, @Nullable String backup, @Nullable Long route, List<Step> steps) {
    public Routing {
        steps = List.copyOf(steps);
    }

    /** What decides where something goes. */
    public enum By {
        /** A route of the list. */
        ROUTE,
        /** 兜底街道: nobody owns it. */
        FALLBACK_STREET,
        /** 市级指挥中心: it concerns several districts. */
        COMMAND_CENTRE,
        /** 派遣员: nothing matches. */
        DISPATCHER
    }
}
