/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.util.Locale;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Whether a shape is on the earth and sound in itself. */
final class ShapeCheck {
    private ShapeCheck() {}

    static void check(Geometry shape) throws RefusedRowException {
        Envelope box = shape.getEnvelopeInternal();
        boolean onEarth = box.getMinX() >= -180 && box.getMaxX() <= 180 && box.getMinY() >= -90 && box.getMaxY() <= 90;
        if (!onEarth) {
            throw new RefusedRowException("坐标超出经纬度范围", "the shape is off the earth: " + box);
        }
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            Coordinate at = error.getCoordinate();
            String where = at == null ? "" : String.format(Locale.ROOT, " (%.6f, %.6f)", at.x, at.y);
            throw new RefusedRowException(
                    "图形不合法：" + error.getMessage() + where, "the shape is not sound: " + error.getMessage() + where);
        }
    }

    /** Also that it is made of polygons. */
    static void checkArea(Geometry shape) throws RefusedRowException {
        if (shape.isEmpty() || shape.getDimension() != 2) {
            throw new RefusedRowException("区域须为面", "an area must be a polygon, got " + shape.getGeometryType());
        }
        check(shape);
    }
}
