/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.time.Duration;
import java.util.Optional;

import org.cityloom.api.text.LocalizedText;

/** A check that costs something: what it found well it is not asked again for a while. For one judgement. */
final class Seldom implements Check {
    private final Check check;
    private final long pauseNanos;
    private Optional<Long> wellSince = Optional.empty();

    Seldom(Check check, Duration pause) {
        this.check = check;
        this.pauseNanos = pause.toNanos();
    }

    @Override
    public Optional<LocalizedText> complaint(Candidate candidate) {
        if (wellSince.filter(since -> System.nanoTime() - since < pauseNanos).isPresent()) {
            return Optional.empty();
        }
        Optional<LocalizedText> complaint = check.complaint(candidate);
        wellSince = complaint.isEmpty() ? Optional.of(System.nanoTime()) : Optional.empty();
        return complaint;
    }
}
