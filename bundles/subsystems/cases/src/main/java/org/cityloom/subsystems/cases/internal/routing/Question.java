/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.routing;

import java.time.Instant;
import java.util.Set;

import org.cityloom.api.places.AreaPath;
import org.cityloom.subsystems.cases.internal.catalogue.Code;

/**
 * What has to go to some unit.
 *
 * @param code which matter
 * @param condition number of the filing condition; 0 if it is not chosen yet
 * @param areas where
 * @param owner who owns the component; empty if nobody knows, or it is none
 * @param maintainer who maintains it; likewise
 * @param unowned whether it was found out that nobody owns it (无主)
 * @param at when it has to go
 * @param districts codes of the districts that it concerns besides the one it lies in: of the unit that reported it, or on the other side of a border
 */
public record Question(
        Code code,
        int condition,
        AreaPath areas,
        String owner,
        String maintainer,
        boolean unowned,
        Instant at,
        Set<String> districts) {
    public Question {
        districts = Set.copyOf(districts);
    }

    /** One of which nothing else is known. */
    public static Question of(Code code, int condition, AreaPath areas, Instant at) {
        return new Question(code, condition, areas, "", "", false, at, Set.of());
    }
}
