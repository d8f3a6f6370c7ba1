/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.geometry;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKTReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SquareMetresTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void knowsTheSizeOfTheEarth() {
        Geometry earth = FACTORY.toGeometry(new Envelope(-180, 180, -90, 90));
        assertThat(SquareMetres.of(earth)).isCloseTo(5.10065621724e14, within(1e6)); // WGS-84
    }

    @Test
    void knowsTheSizeOfOneDegreeSquare() {
        Geometry square = FACTORY.toGeometry(new Envelope(110, 111, 27, 28));
        double expected = 110_816.0 * 98_820.0; // metres per degree of latitude and of longitude at 27.5°
        assertThat(SquareMetres.of(square)).isCloseTo(expected, within(expected * 0.002));
    }

    @Test
    void takesHolesAwayAndAddsParts() throws Exception {
        double whole = SquareMetres.of(FACTORY.toGeometry(new Envelope(110, 110.3, 27, 27.1)));
        double hole = SquareMetres.of(FACTORY.toGeometry(new Envelope(110.1, 110.2, 27.02, 27.08)));
        Geometry shape = new WKTReader()
                .read("MULTIPOLYGON (((110 27, 110.3 27, 110.3 27.1, 110 27.1, 110 27),"
                        + " (110.1 27.02, 110.1 27.08, 110.2 27.08, 110.2 27.02, 110.1 27.02)),"
                        + " ((111 27, 111.3 27, 111.3 27.1, 111 27.1, 111 27)))");
        assertThat(SquareMetres.of(shape)).isCloseTo(2 * whole - hole, within(1e-3));
    }
}
