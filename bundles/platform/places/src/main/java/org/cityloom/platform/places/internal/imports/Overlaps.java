/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

import org.cityloom.platform.places.internal.geometry.AreaSource;

/** Whether an area keeps clear of its siblings and stays in its parent; borders drawn by hand may err a little. */
final class Overlaps {
    private final double tolerance;

    /** @param tolerance share of the smaller area that two areas may have in common, 0 to 1 */
    Overlaps(double tolerance) {
        this.tolerance = tolerance;
    }

    void check(AreaSource area, List<AreaSource> siblings, @Nullable AreaSource parent) throws RefusedRowException {
        Geometry shape = area.shape();
        if (shape == null) {
            return;
        }
        for (AreaSource sibling : siblings) {
            Geometry other = sibling.shape();
            if (other != null && !sibling.code().equals(area.code())) {
                double share = common(shape, other) / Math.min(shape.getArea(), other.getArea());
                if (share > tolerance) {
                    throw new RefusedRowException(
                            "与 " + sibling.code() + " 重叠 " + percent(share),
                            "it overlaps " + sibling.code() + " by " + percent(share) + " of the smaller one");
                }
            }
        }
        Geometry outer = parent == null ? null : parent.shape();
        if (parent != null && outer != null && common(shape, outer) < shape.getArea() / 2) {
            throw new RefusedRowException(
                    "大部分在上级区域 " + parent.code() + " 之外", "most of it lies outside its parent " + parent.code());
        }
    }

    /** Square degrees that both have in common; both are near each other, so shares of them are shares of square metres. */
    static double common(Geometry one, Geometry other) {
        if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
            return 0;
        }
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }
}
