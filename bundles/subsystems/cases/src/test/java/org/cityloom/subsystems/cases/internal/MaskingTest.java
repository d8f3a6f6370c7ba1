/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.util.Set;

import org.junit.jupiter.api.Test;

import org.cityloom.api.people.Person;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;

import static org.assertj.core.api.Assertions.assertThat;

class MaskingTest {
    private static boolean sees(String... permissions) {
        return Masking.seesCollectors(new Person("li", "li", Set.of(permissions)));
    }

    @Test
    void hidesCollectorsFromThoseWhoHandle() {
        assertThat(sees(Rights.VIEW, Rights.WORK)).isFalse();
        assertThat(sees(Rights.VIEW, Rights.ASSIGN)).isFalse();
        assertThat(sees(Rights.VIEW, Rights.ASSIGN, Rights.DISPATCH)).isFalse();
    }

    @Test
    void showsThemToEverybodyElse() {
        assertThat(sees(Rights.VIEW)).isTrue();
        assertThat(sees(Rights.VIEW, Rights.DISPATCH)).isTrue();
    }

    @Test
    void showsThemToWhoeverSupervisesToo() {
        for (String right : new String[] {Rights.ACCEPT, Rights.CHECK, Rights.FILE, Rights.ASSESS}) {
            assertThat(sees(Rights.WORK, right)).isTrue();
        }
        assertThat(sees(Person.EVERYTHING)).isTrue();
    }
}
