/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersonTest {
    private static Person with(Grant... grants) {
        return new Person("li", "李工", List.of(grants));
    }

    @Test
    void aPermissionHoldsInTheAreaOfItsUnitAndNowhereElse() {
        Person person = with(new Grant("street-1", "430502001", Set.of("alarms:view")));
        assertThat(person.may("alarms:view")).isTrue();
        assertThat(person.mayIn("alarms:view", "430502001")).isTrue();
        assertThat(person.mayIn("alarms:view", "430502001003007")).isTrue();
        assertThat(person.mayIn("alarms:view", "430502002")).isFalse();
        assertThat(person.mayIn("alarms:view", "430502")).isFalse();
        assertThat(person.mayIn("alarms:view", null)).isFalse();
        assertThat(person.mayIn("alarms:handle", "430502001")).isFalse();
    }

    @Test
    void oneGrantOfTheWholeCityOpensEverything() {
        Person person = with(
                new Grant("street-1", "430502001", Set.of("alarms:view")),
                new Grant("city", "", Set.of("alarms:view")));
        assertThat(person.areas("alarms:view")).isEqualTo(AreaScope.EVERYWHERE);
        assertThat(person.mayIn("alarms:view", null)).isTrue();
    }

    @Test
    void severalUnitsAddUpForEachPermissionByItself() {
        Person person = with(
                new Grant("a", "430502", Set.of("alarms:view", "alarms:handle")),
                new Grant("b", "430503", Set.of("alarms:view")));
        assertThat(person.areas("alarms:view").prefixes()).containsExactlyInAnyOrder("430502", "430503");
        assertThat(person.areas("alarms:handle").prefixes()).containsExactly("430502");
        assertThat(person.areas("devices:view")).isEqualTo(AreaScope.NOWHERE);
        assertThat(person.areas("devices:view").covers("430502")).isFalse();
    }

    @Test
    void theCodeOfACityStandsForItsDistricts() {
        Person person = with(new Grant("city", "430500", Set.of("alarms:view")));
        assertThat(person.mayIn("alarms:view", "430502001003007")).isTrue();
        assertThat(person.mayIn("alarms:view", "430600")).isFalse();
    }

    @Test
    void aVerbOfEveryConcernStandsForThatVerbOnly() {
        Person person = with(new Grant("city", "", Set.of("*:view")));
        assertThat(person.may("muck:view")).isTrue();
        assertThat(person.may("muck:manage")).isFalse();
        assertThat(with(new Grant("city", "", Set.of(Person.EVERYTHING))).may("muck:manage"))
                .isTrue();
    }

    @Test
    void aVerbOfEveryConcernStandsForNothingOfThoseWhoRunThePlatform() {
        Person person = with(new Grant("city", "", Set.of("*:view", "*:manage", "*:administer")));
        for (String permission :
                new String[] {"audit:view", "people:view", "people:manage", "console:view", "console:administer"}) {
            assertThat(person.may(permission)).as(permission).isFalse();
        }
        assertThat(with(new Grant("city", "", Set.of("people:view"))).may("people:view"))
                .isTrue();
    }

    @Test
    void onlySupervisionAndHandlingExcludeEachOther() {
        assertThat(Side.SUPERVISION.excludes(Side.HANDLING)).isTrue();
        assertThat(Side.HANDLING.excludes(Side.SUPERVISION)).isTrue();
        assertThat(Side.COMMAND.excludes(Side.HANDLING)).isFalse();
        assertThat(Side.NONE.excludes(Side.SUPERVISION)).isFalse();
        assertThat(Side.HANDLING.excludes(Side.HANDLING)).isFalse();
    }
}
