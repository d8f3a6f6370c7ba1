/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/** What alarms say: one sentence with the figures. */
final class Sentences {
    private static final int MOST_NAMES = 5;

    private Sentences() {}

    /**
     * Of a measurement.
     *
     * @param value in the unit of the rule, see {@link SensorRules.Finding}
     * @param setPressure kPa, of the rules of pressure only
     */
    static LocalizedText of(Rule rule, double value, @Nullable Double setPressure) {
        return switch (rule) {
            case LEVEL_1, LEVEL_2 -> said("甲烷浓度 %.1f %%LEL", "%.1f %%LEL methane", value);
            case RISE -> said("甲烷浓度短时上升 %.1f %%LEL", "methane rose by %.1f %%LEL within minutes", value);
            case PRESSURE, PRESSURE_WARNING -> said(
                    "出口压力 %.2f kPa，设定 %.2f kPa",
                    "outlet pressure %.2f kPa where %.2f kPa is set",
                    value,
                    setPressure == null ? Double.NaN : setPressure);
            case IMMERSION -> new LocalizedText("探测器被水淹没，读数不可信", "the probe is under water and measures no gas");
            case BATTERY -> said("电量 %.0f %%", "battery at %.0f %%", value);
            case NEIGHBOURS, SILENT, CALIBRATION -> throw new IllegalArgumentException(rule + " is not measured");
        };
    }

    /**
     * Of neighbours.
     *
     * @param names what people call them, the one that found gas first in front
     * @param metres how far apart neighbours are at most
     */
    static LocalizedText neighbours(List<String> names, double metres) {
        List<String> named = names.subList(0, Math.min(MOST_NAMES, names.size()));
        boolean more = names.size() > named.size();
        return new LocalizedText(
                String.format(
                        Locale.ROOT,
                        "%.0f 米内 %d 个相邻探测点同时达到一级：%s%s",
                        metres,
                        names.size(),
                        String.join("、", named),
                        more ? "等" : ""),
                String.format(
                        Locale.ROOT,
                        "%d neighbouring sensors within %.0f m found gas of level 1: %s%s",
                        names.size(),
                        metres,
                        String.join(", ", named),
                        more ? " and others" : ""));
    }

    /** @param interval how often it should report */
    static LocalizedText silent(Duration interval) {
        long minutes = Math.max(1, interval.toMinutes());
        return new LocalizedText("上报周期 " + minutes + " 分钟，至今未上报", "it reports every " + minutes + " min and did not");
    }

    static LocalizedText calibration(LocalDate calibratedOn) {
        return new LocalizedText(
                "上次校准 " + calibratedOn + "，已过期", "last calibrated on " + calibratedOn + ", too long ago");
    }

    private static LocalizedText said(String zh, String en, Object... values) {
        return new LocalizedText(String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values));
    }
}
