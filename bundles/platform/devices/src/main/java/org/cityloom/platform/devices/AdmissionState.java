/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a device can prove itself with.
 *
 * @param device its id
 * @param blockedSince since when it is shut out; null if it is not
 * @param secrets those that work, the newest first; one or two
 * @param certificate SHA-256 of the only certificate that counts; null for any that bears the id of the device
 * @param certificateRequired whether it has to show a certificate
 */
public record AdmissionState(
        String device,
        @Nullable Instant blockedSince,
        List<Secret> secrets,
        @Nullable String certificate,
        boolean certificateRequired) {
    public AdmissionState {
        secrets = List.copyOf(secrets);
    }

    /**
     * A secret that works, without itself.
     *
     * @param issued when it was made
     * @param validUntil when it stops working; null for the newest
     * @param lastUsed when the device last signed in with it, null if never; may lag by some seconds after a restart
     */
    public record Secret(Instant issued, @Nullable Instant validUntil, @Nullable Instant lastUsed) {}
}
