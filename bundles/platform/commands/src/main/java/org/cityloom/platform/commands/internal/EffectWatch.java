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

    /** The measurement since then with which it is proven: the first that proves it, or with which what proves it has lasted long enough. */
    public Optional<Measurement> proof(ExpectedEffect effect, Instant since, Instant now) {
        HistoryCursor after = null;
        Instant proving = null; // since when without one that does not
        while (true) {
            List<Measurement> page = history.measurements(
                    new HistoryQuery(effect.deviceId(), since, now.plus(SKEW), effect.signal(), after, PAGE));
            for (Measurement measurement : page) {
                boolean proves = effect.isProvenBy(measurement.signal(effect.signal(), Double.NaN));
                proving = !proves ? null : proving == null ? measurement.time() : proving;
                if (proving != null && !measurement.time().isBefore(proving.plus(effect.held()))) {
                    return Optional.of(measurement);
                }
            }
            if (page.size() < PAGE) {
                return Optional.empty();
            }
            Measurement last = page.get(page.size() - 1);
            after = new HistoryCursor(last.time(), last.sequence());
        }
    }
}
