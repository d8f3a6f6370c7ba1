/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CategoryTest {
    @ParameterizedTest
    @CsvSource({
        "GB/T 47678.5-2026, matter, 06010, SANITATION",
        "GB/T 47678.5-2026, fault, 03005, SANITATION",
        "GB/T 47678.5-2026, matter, 09006, STREET_ORDER",
        "GB/T 47678.5-2026, matter, 07001, ADVERTISING",
        "GB/T 47678.5-2026, fault, 01001, UTILITIES",
        "GB/T 47678.5-2026, fault, 02013, TRAFFIC",
        "GB/T 47678.5-2026, fault, 04013, GREENERY",
        "GB/T 47678.5-2026, matter, 08004, OTHER",
        "GB/T 30428.2-2013, matter, 0110, SANITATION",
        "GB/T 30428.2-2013, matter, 0406, STREET_ORDER",
        "GB/T 30428.2-2013, matter, 0501, OTHER",
        "GB/T 30428.2-2013, component, 0101, UTILITIES",
        "local, matter, L99001, OTHER"
    })
    void belongsToAClassOfTheCatalogue(String standard, String kind, String code, Category category) {
        assertThat(Category.of(standard, kind, code)).isEqualTo(category);
    }
}
