/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.commands.ExpectedEffect;
import org.cityloom.api.telemetry.HistoryCursor;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.TelemetryHistory;

/** Looks whether what would prove a command has been measured. Blocks on the database. */
@Component(service = EffectWatch.class)
public final class EffectWatch {
    private static final int PAGE = 500;
    private static final Duration SKEW = Duration.ofMinutes(10); // clocks of devices go ahead

    private final TelemetryHistory history;

    @Activate
    public EffectWatch(@Reference TelemetryHistory history) {
        this.history = history;
    }

    /** The first measurement since then that proves it. */
    public Optional<Measurement> proof(ExpectedEffect effect, Instant since, Instant now) {
        HistoryCursor after = null;
        while (true) {
            List<Measurement> page = history.measurements(
                    new HistoryQuery(effect.deviceId(), since, now.plus(SKEW), effect.signal(), after, PAGE));
            Optional<Measurement> proof = page.stream()
                    .filter(measurement -> effect.isProvenBy(measurement.signal(effect.signal(), Double.NaN)))
                    .findFirst();
            if (proof.isPresent() || page.size() < PAGE) {
                return proof;
            }
            Measurement last = page.get(page.size() - 1);
            after = new HistoryCursor(last.time(), last.sequence());
        }
    }
}
