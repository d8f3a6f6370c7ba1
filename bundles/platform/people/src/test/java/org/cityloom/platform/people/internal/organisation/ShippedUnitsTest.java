/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import org.junit.jupiter.api.Test;

import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.platform.people.internal.store.OrganisationStore;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedUnitsTest {
    @Test
    void allStandBelowTheTopmostAndHandleInTheWholeCity() {
        assertThat(ShippedUnits.all())
                .extracting(Unit::id)
                .doesNotHaveDuplicates()
                .startsWith(OrganisationStore.TOP);
        assertThat(ShippedUnits.all().subList(1, ShippedUnits.all().size()))
                .allMatch(unit -> OrganisationStore.TOP.equals(unit.parent())
                        && unit.area().isEmpty()
                        && unit.side() == Side.HANDLING
                        && !unit.title().zh().equals(unit.title().en()));
    }
}
