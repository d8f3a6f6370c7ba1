/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.Devices;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.Sighting;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;

/** Looks whether what a report says of a camera can be. Safe for all threads; answers from memory. */
@Component(service = Cameras.class)
public final class Cameras {
    private static final Duration AHEAD = Duration.ofMinutes(2); // of our clock; default
    private static final Duration LOOK_BACK = Duration.ofDays(90); // recordings are kept so long at most; default

    private final Devices devices;
    private final Clock clock;

    @Activate
    public Cameras(@Reference Devices devices) {
        this(devices, Clock.systemUTC());
    }

    Cameras(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /**
     * What was seen, if it can be.
     *
     * @throws ImpossibleException if it comes from no video, there is no such device, or the moment has not come or is long gone
     */
    public Sighting seen(Source source, String camera, Instant at) {
        if (source != Source.VIDEO) {
            throw ImpossibleException.of(
                    "case-camera", "只有视频来源的案件可注明摄像机", "only what was found by video names a camera");
        }
        if (devices.device(camera).isEmpty()) {
            throw ImpossibleException.of("case-camera", "没有设备“" + camera + "”", "there is no device '" + camera + "'");
        }
        Instant now = clock.instant();
        if (at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(LOOK_BACK))) {
            throw ImpossibleException.of(
                    "case-camera-moment",
                    "画面时刻须在最近 90 天之内，且不晚于现在",
                    "the picture must be of the last 90 days, and not of the future");
        }
        return new Sighting(camera, at);
    }
}
