/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.Landmark;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.places.ImportProblem;
import org.cityloom.platform.places.internal.geometry.AreaSource;

/**
 * A city in the making: what was there before, and the rows that stand up to every check. A row of an area that is there
 * already replaces its name and shape, as far as it brings them. Not thread safe.
 */
final class CityDraft {
    private static final int LONGEST_NAME = 200; // of the columns

    private final Map<String, AreaSource> areas = new HashMap<>();
    private final Map<String, List<AreaSource>> children = new HashMap<>();
    private final Map<String, Landmark> landmarks = new LinkedHashMap<>();
    private final Overlaps overlaps;
    private @Nullable String city;

    CityDraft(Collection<AreaSource> areas, Collection<Landmark> landmarks, double tolerance) {
        this.overlaps = new Overlaps(tolerance);
        areas.forEach(this::put);
        landmarks.forEach(landmark -> this.landmarks.put(landmark.id(), landmark));
    }

    List<AreaSource> areas() {
        return List.copyOf(areas.values());
    }

    List<Landmark> landmarks() {
        return List.copyOf(landmarks.values());
    }

    /**
     * Takes the good rows, parents before children whatever their order in the file.
     *
     * @param refusals gets the others
     * @return how many areas were taken
     */
    int take(ParsedCity parsed, List<ImportProblem> refusals) {
        refusals.addAll(parsed.refusals());
        Set<String> seen = new HashSet<>();
        int taken = 0;
        List<AreaRow> rows = new ArrayList<>(parsed.areas());
        rows.sort(Comparator.comparingInt((AreaRow row) -> row.code().length())
                .thenComparing(row -> !isCity(row))
                .thenComparingInt(AreaRow::line));
        for (AreaRow row : rows) {
            try {
                AreaSource area = checked(row);
                if (!seen.add(row.code())) {
                    throw new RefusedRowException("编码重复：" + row.code(), "code " + row.code() + " comes twice");
                }
                put(area);
                taken++;
            } catch (RefusedRowException e) {
                refusals.add(new ImportProblem(row.line(), row.code(), e.reason()));
            }
        }
        parsed.landmarks().forEach(landmark -> landmarks.put(landmark.id(), landmark));
        refusals.sort(Comparator.comparingInt(ImportProblem::line));
        return taken;
    }

    private AreaSource checked(AreaRow row) throws RefusedRowException {
        AreaLevel level = level(row);
        String parent = level == AreaLevel.CITY ? null : parent(row, level);
        if (level == AreaLevel.CITY && city != null && !city.equals(row.code())) {
            throw new RefusedRowException("已有城市 " + city, "there is a city already: " + city);
        }
        AreaSource before = areas.get(row.code());
        LocalizedText name = name(row, before);
        Geometry shape = row.shape();
        if (shape == null) {
            return new AreaSource(row.code(), level, name, parent, before == null ? null : before.shape());
        }
        ShapeCheck.checkArea(shape);
        AreaSource area = new AreaSource(row.code(), level, name, parent, shape);
        if (parent != null) {
            overlaps.check(area, children.getOrDefault(parent, List.of()), areas.get(parent));
        }
        return area;
    }

    private AreaLevel level(AreaRow row) throws RefusedRowException {
        if (!row.code().matches("[0-9]+")) {
            throw new RefusedRowException("编码须为数字：" + row.code(), "a code has digits only, got '" + row.code() + "'");
        }
        AreaLevel level =
                switch (row.code().length()) {
                    case 6 -> isCity(row) ? AreaLevel.CITY : AreaLevel.DISTRICT;
                    case 9 -> AreaLevel.STREET;
                    case 12 -> AreaLevel.COMMUNITY;
                    case 15 -> AreaLevel.GRID;
                    default -> throw new RefusedRowException(
                            "编码须为 6、9、12 或 15 位：" + row.code(),
                            "a code has 6, 9, 12 or 15 digits, got "
                                    + row.code().length());
                };
        if (!row.level().isEmpty() && !row.level().equalsIgnoreCase(level.name())) {
            throw new RefusedRowException(
                    "编码 " + row.code() + " 与级别 " + row.level() + " 不符",
                    "code " + row.code() + " is no code of the level " + row.level());
        }
        return level;
    }

    /** A city says so, or its code ends with two zeros (GB/T 2260). */
    private static boolean isCity(AreaRow row) {
        return row.code().length() == 6
                && (row.level().isEmpty()
                        ? row.code().endsWith("00")
                        : row.level().equalsIgnoreCase("CITY"));
    }

    private String parent(AreaRow row, AreaLevel level) throws RefusedRowException {
        String code = row.code();
        String expected = level == AreaLevel.DISTRICT
                ? (city == null ? code.substring(0, 4) + "00" : city)
                : code.substring(0, code.length() - 3);
        String parent = row.parent().isEmpty() ? expected : row.parent();
        AreaSource found = areas.get(parent);
        if (found == null || found.level() != above(level)) {
            throw new RefusedRowException("上级区域未知：" + parent, "its parent " + parent + " is unknown");
        }
        if (!parent.equals(expected)) {
            throw new RefusedRowException(
                    "编码 " + code + " 不以上级编码 " + parent + " 开头",
                    "code " + code + " does not begin with the code of its parent " + parent);
        }
        return parent;
    }

    private static AreaLevel above(AreaLevel level) {
        return switch (level) {
            case CITY, DISTRICT -> AreaLevel.CITY;
            case STREET -> AreaLevel.DISTRICT;
            case COMMUNITY -> AreaLevel.STREET;
            case GRID -> AreaLevel.COMMUNITY;
        };
    }

    private static LocalizedText name(AreaRow row, @Nullable AreaSource before) throws RefusedRowException {
        String zh = row.name().isEmpty() && before != null ? before.name().zh() : row.name();
        if (zh.isEmpty() || zh.length() > LONGEST_NAME || row.nameEn().length() > LONGEST_NAME) {
            throw new RefusedRowException(
                    "名称缺失或超过 " + LONGEST_NAME + " 字", "a name has 1 to " + LONGEST_NAME + " characters");
        }
        if (!row.nameEn().isEmpty()) {
            return new LocalizedText(zh, row.nameEn());
        }
        return before != null && before.name().zh().equals(zh) ? before.name() : new LocalizedText(zh, zh);
    }

    private void put(AreaSource area) {
        AreaSource before = areas.put(area.code(), area);
        if (area.level() == AreaLevel.CITY) {
            city = area.code();
        }
        if (area.parent() != null) {
            List<AreaSource> siblings = children.computeIfAbsent(area.parent(), code -> new ArrayList<>());
            siblings.remove(before);
            siblings.add(area);
        }
    }
}
