/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.gas.internal.store.Sensor;
import org.cityloom.subsystems.gas.internal.store.Site;

/**
 * What somebody typed of a sensor, in a form or a file, before it is taken. What is null or blank is not known.
 *
 * @param site WELL, ADJACENT or REGULATOR
 * @param interval how often it reports, in whole seconds, 1 to 86,400
 * @param calibratedOn as 2026-01-31, not in the future
 * @param setPressure kPa at the outlet, above 0 to 1,000; of regulators only
 * @param operator at most 100 characters
 */
public record SensorForm(
        @Nullable String site,
        @Nullable String interval,
        @Nullable String calibratedOn,
        @Nullable String setPressure,
        @Nullable String operator) {
    private static final String SITES =
            Arrays.stream(Site.values()).map(Site::name).collect(Collectors.joining(", "));

    /**
     * The sensor.
     *
     * @param today for what lies in the future
     * @throws RefusedException if something in it cannot be taken; the reason names it
     */
    public Sensor sensor(String device, LocalDate today) {
        Site where = where();
        Double pressure = pressure();
        if (pressure != null && where != Site.REGULATOR) {
            throw RefusedException.of("只有调压箱有设定压力", "only a regulator has a set pressure");
        }
        return new Sensor(device, where, every(), calibrated(today), pressure, company());
    }

    private Site where() {
        String text = stripped(site);
        return Arrays.stream(Site.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> RefusedException.of(
                        "“site”须为 " + SITES + " 之一，现为“" + text + "”",
                        "'site' must be one of " + SITES + ", got '" + text + "'"));
    }

    private @Nullable Duration every() {
        Double seconds = number("interval", interval, 1, (double) Sensor.LONGEST_INTERVAL.toSeconds());
        return seconds == null ? null : Duration.ofSeconds(seconds.longValue());
    }

    private @Nullable Double pressure() {
        return number("setPressure", setPressure, 0.001, Sensor.HIGHEST_PRESSURE);
    }

    private @Nullable LocalDate calibrated(LocalDate today) {
        String text = stripped(calibratedOn);
        try {
            LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
            if (day != null && day.isAfter(today)) {
                throw RefusedException.of("校准日期 " + day + " 在将来", "the calibration on " + day + " is still to come");
            }
            return day;
        } catch (DateTimeException e) {
            throw RefusedException.of(
                    "“calibratedOn”须为日期，如 2026-01-31，现为“" + text + "”",
                    "'calibratedOn' must be a day such as 2026-01-31, got '" + text + "'");
        }
    }

    private String company() {
        String text = stripped(operator);
        if (text.length() > Sensor.LONGEST_OPERATOR || text.codePoints().anyMatch(Character::isISOControl)) {
            throw RefusedException.of(
                    "“operator”最多 " + Sensor.LONGEST_OPERATOR + " 个字符，且不含换行",
                    "'operator' has at most " + Sensor.LONGEST_OPERATOR + " characters and no line breaks");
        }
        return text;
    }

    private static @Nullable Double number(String name, @Nullable String given, double lowest, double highest) {
        String text = stripped(given);
        if (text.isEmpty()) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw outside(name, text, lowest, highest);
        }
        throw outside(name, text, lowest, highest);
    }

    private static RefusedException outside(String name, String text, double lowest, double highest) {
        String from = plain(lowest);
        String to = plain(highest);
        return RefusedException.of(
                "“" + name + "”须为 " + from + " 至 " + to + " 的数，现为“" + text + "”",
                "'" + name + "' must be a number from " + from + " to " + to + ", got '" + text + "'");
    }

    private static String plain(double bound) {
        return new BigDecimal(Double.toString(bound)).stripTrailingZeros().toPlainString();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
