/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;

import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.places.ImportProblem;
import org.cityloom.platform.places.internal.geometry.AreaSource;

/** Whether areas cover their parents. A gap is no reason to refuse anybody, but somebody should know. */
final class Coverage {
    private Coverage() {}

    /** Warnings, by code of the parent. */
    static List<ImportProblem> warnings(List<AreaSource> areas, double tolerance) {
        Map<String, List<AreaSource>> children = new HashMap<>();
        for (AreaSource area : areas) {
            if (area.parent() != null) {
                children.computeIfAbsent(area.parent(), code -> new ArrayList<>())
                        .add(area);
            }
        }
        List<ImportProblem> warnings = new ArrayList<>();
        List<AreaSource> inOrder = new ArrayList<>(areas);
        inOrder.sort(Comparator.comparing(AreaSource::code));
        for (AreaSource area : inOrder) {
            List<AreaSource> parts = children.getOrDefault(area.code(), List.of());
            Geometry whole = area.shape();
            if (whole != null && !parts.isEmpty()) {
                warn(area, whole, parts, tolerance, warnings);
            } else if (whole == null && area.level() != AreaLevel.CITY && parts.isEmpty()) {
                warnings.add(warning(area, "只有名称，没有图形", "only its name is known, its shape is missing"));
            }
        }
        return warnings;
    }

    private static void warn(
            AreaSource area, Geometry whole, List<AreaSource> parts, double tolerance, List<ImportProblem> warnings) {
        double covered = 0;
        double outside = 0;
        int unknown = 0;
        for (AreaSource part : parts) {
            Geometry shape = part.shape();
            if (shape == null) {
                unknown++;
            } else {
                double common = Overlaps.common(shape, whole);
                covered += common;
                outside += shape.getArea() - common;
            }
        }
        double gap = 1 - covered / whole.getArea();
        if (unknown == 0 && gap > tolerance) {
            warnings.add(warning(
                    area,
                    "下级区域未覆盖其 " + Overlaps.percent(gap),
                    Overlaps.percent(gap) + " of it is covered by no area of the next level"));
        }
        if (outside / whole.getArea() > tolerance) {
            warnings.add(warning(
                    area,
                    "下级区域超出其边界 " + Overlaps.percent(outside / whole.getArea()),
                    "areas of the next level reach beyond it by " + Overlaps.percent(outside / whole.getArea())));
        }
    }

    private static ImportProblem warning(AreaSource area, String zh, String en) {
        return new ImportProblem(0, area.code(), new LocalizedText(zh, en));
    }
}
