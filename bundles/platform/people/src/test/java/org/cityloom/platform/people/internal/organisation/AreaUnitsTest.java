/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.people.internal.PeopleFixture;
import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class AreaUnitsTest {
    private static final FewAreas MAP = new FewAreas(List.of("430502", "430503", "430502001", "430503001"));

    @TempDir
    Path data;

    private PeopleFixture city;
    private Person admin;

    @BeforeEach
    void open() {
        city = new PeopleFixture(StoreFixture.h2(data), data);
        admin = city.admin();
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aNewCityHasOneForEachDistrictAndStreetOfItsMap() {
        city.areaUnits(MAP);
        assertThat(city.organisation.units())
                .filteredOn(unit -> !unit.area().isEmpty())
                .extracting(Unit::id, Unit::parent, Unit::kind, Unit::area, Unit::side)
                .containsExactly(
                        tuple("district-430502", "city", UnitKind.DISTRICT, "430502", Side.HANDLING),
                        tuple("district-430503", "city", UnitKind.DISTRICT, "430503", Side.HANDLING),
                        tuple("street-430502001", "district-430502", UnitKind.STREET, "430502001", Side.HANDLING),
                        tuple("street-430503001", "district-430503", UnitKind.STREET, "430503001", Side.HANDLING));
    }

    @Test
    void laterOnlyAnAdministratorMakesThem() {
        city.start();
        AreaUnits later = city.areaUnits(MAP);
        assertThat(city.organisation.units()).allMatch(unit -> unit.area().isEmpty());
        assertThat(later.complete(admin)).hasSize(4);
        assertThat(later.complete(admin)).isEmpty();
    }

    @Test
    void onesThatAreThereStayAndHaveTheirStreetsBelowThem() {
        city.start();
        city.editor.put(
                admin,
                new Unit(
                        "old-town",
                        new LocalizedText("双清区", "Shuangqing"),
                        UnitKind.DISTRICT,
                        "city",
                        "430502",
                        Side.COMMAND));
        assertThat(city.areaUnits(MAP).complete(admin))
                .extracting(Unit::id, Unit::parent)
                .containsExactly(
                        tuple("district-430503", "city"),
                        tuple("street-430502001", "old-town"),
                        tuple("street-430503001", "district-430503"));
    }

    @Test
    void nobodyMakesThemBeyondTheOwnReach() {
        city.start();
        city.editor.putRole(admin, "local", new LocalizedText("本地", "Local"), Set.of("people:view", "people:manage"));
        city.editor.put(
                admin, new Unit("d1", new LocalizedText("区", "D"), UnitKind.DISTRICT, "city", "430502", Side.COMMAND));
        Person local = city.appoint("wang", "muck and more muck", "local", "d1");
        List<Unit> before = city.organisation.units();
        assertThatThrownBy(() -> city.areaUnits(MAP).complete(local)).isInstanceOf(ProblemException.class);
        assertThat(city.organisation.units()).isEqualTo(before);
    }
}
