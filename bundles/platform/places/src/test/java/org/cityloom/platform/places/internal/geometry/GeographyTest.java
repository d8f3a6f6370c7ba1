/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.geometry;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Position;
import org.cityloom.api.text.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GeographyTest {
    private static final LocalizedText NAME = new LocalizedText("名", "name");

    private final AreaSource city = area("430500", AreaLevel.CITY, null, box(0, 4));
    private final AreaSource west = area("430502", AreaLevel.DISTRICT, "430500", box(0, 2));
    private final AreaSource east = area("430503", AreaLevel.DISTRICT, "430500", box(2, 3));

    @Test
    void fillsLevelsThatAreNotKnownWithZeros() {
        Geography geography = new Geography("test", List.of(city, west, east), List.of());
        assertThat(geography.locate(new Position(27.5, 111)))
                .contains(new AreaPath("430500", "430502", "430502000", "430502000000", "430502000000000"));
    }

    @Test
    void givesABorderToTheSmallerCode() {
        Geography geography = new Geography("test", List.of(city, east, west), List.of());
        assertThat(geography.locate(new Position(27.5, 112)).orElseThrow().district())
                .isEqualTo("430502");
    }

    @Test
    void answersWithTheLevelAboveWhereADeeperLevelLeavesAGap() {
        Geography geography = new Geography("test", List.of(city, west, east), List.of());
        assertThat(geography.locate(new Position(27.5, 113.5)))
                .contains(new AreaPath("430500", "430500", "430500000", "430500000000", "430500000000000"));
        assertThat(geography.locate(new Position(27.5, 114.5))).isEmpty();
    }

    @Test
    void knowsAreasByNameBeforeTheirShapesAreKnown() {
        AreaSource street = area("430502001", AreaLevel.STREET, "430502", null);
        Geography geography = new Geography("test", List.of(street, city, west), List.of());
        assertThat(geography.area("430502001").orElseThrow().squareMetres()).isZero();
        assertThat(geography.shape("430502001")).isEmpty();
        assertThat(geography.area("430502001").orElseThrow().centre())
                .isEqualTo(geography.area("430502").orElseThrow().centre());
        assertThat(geography.isInside("430502001", "430500")).isTrue();
        assertThat(geography.isInside("430502001", "430503")).isFalse();
    }

    @Test
    void refusesOrphansAndSecondCities() {
        assertThatThrownBy(() -> new Geography(
                        "test", List.of(city, area("430502001", AreaLevel.STREET, "430502", null)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("430502");
        assertThatThrownBy(() -> new Geography("test", List.of(west), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Geography(
                        "test", List.of(city, area("430600", AreaLevel.CITY, null, box(5, 6))), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AreaSource area(String code, AreaLevel level, String parent, Geometry shape) {
        return new AreaSource(code, level, NAME, parent, shape);
    }

    private static Geometry box(int west, int east) {
        return new GeometryFactory().toGeometry(new Envelope(110 + west, 110 + east, 27, 28));
    }
}
