/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.gas.internal.store.Site;

/**
 * A sensor as it is now. Null stands for what it has not reported, or nobody said.
 *
 * @param id of the device
 * @param name what people call it
 * @param type of the device
 * @param site where it is
 * @param operator which company looks after it; empty if none is known
 * @param area code of the area it belongs to
 * @param risk how it stands
 * @param open kinds of its open alarms, the worst first
 * @param latitude degrees north
 * @param longitude degrees east
 * @param methane %LEL
 * @param inlet kPa
 * @param outlet kPa
 * @param setPressure kPa at the outlet
 * @param temperature °C
 * @param immersion 1 = under water
 * @param battery %
 * @param fan 1/min of its ventilator
 * @param valve % by which its valve is open
 * @param time device time of the newest measurement
 * @param interval how often it reports, in seconds
 * @param calibratedOn day of its latest calibration
 */
public record SensorNow(
        String id,
        String name,
        String type,
        Site site,
        String operator,
        @Nullable String area,
        Risk risk,
        List<String> open,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double methane,
        @Nullable Double inlet,
        @Nullable Double outlet,
        @Nullable Double setPressure,
        @Nullable Double temperature,
        @Nullable Double immersion,
        @Nullable Double battery,
        @Nullable Double fan,
        @Nullable Double valve,
        @Nullable Instant time,
        long interval,
        @Nullable LocalDate calibratedOn) {}
