/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.text.LocalizedText;

/** The rivers. They come into the city and leave it, so they reach a little beyond its border. */
final class Waters {
    private static final double RIVER_METRES = 150;
    private static final double TRIBUTARY_METRES = 70;
    private static final int BEYOND = 8; // cells

    private Waters() {}

    static List<Landmark> draw(CellMesh mesh, CityPlan plan, MeshPoints points) {
        List<Coordinate> river = new ArrayList<>();
        for (int column = 0; column <= mesh.columns(); column++) {
            if (near(mesh, column, plan.river(), true) && !border(mesh, column, plan.river())) {
                river.add(points.metres(points.corner(column, plan.river())));
            }
        }
        List<Coordinate> tributary = new ArrayList<>();
        for (int row = 0; row <= plan.river(); row++) {
            if (near(mesh, plan.tributary(), row, false) && !border(mesh, plan.tributary(), row)) {
                tributary.add(points.metres(points.corner(plan.tributary(), row)));
            }
        }
        return List.of(
                water("river-1", Names.RIVER, river, RIVER_METRES, points),
                water("river-2", Names.TRIBUTARY, tributary, TRIBUTARY_METRES, points));
    }

    private static boolean near(CellMesh mesh, int column, int row, boolean eastward) {
        for (int shift = -BEYOND; shift <= BEYOND; shift++) {
            if (mesh.inside(column + (eastward ? shift : 0), row + (eastward ? 0 : shift))) {
                return true;
            }
        }
        return false;
    }

    /** Corners of the city's border were moved to smooth it, the river was not. */
    private static boolean border(CellMesh mesh, int column, int row) {
        boolean inside = mesh.inside(column, row);
        return mesh.inside(column - 1, row) != inside
                || mesh.inside(column, row - 1) != inside
                || mesh.inside(column - 1, row - 1) != inside;
    }

    private static Landmark water(
            String id, LocalizedText name, List<Coordinate> course, double width, MeshPoints points) {
        BufferParameters flat = new BufferParameters(4, BufferParameters.CAP_FLAT, BufferParameters.JOIN_ROUND, 5);
        Geometry bed = BufferOp.bufferOp(Shapes.line(course), width / 2, flat);
        return new Landmark(id, LandmarkKind.RIVER, name, Shapes.outline(bed, points), Map.of());
    }
}
