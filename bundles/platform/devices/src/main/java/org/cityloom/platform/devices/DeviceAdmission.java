/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

import org.cityloom.api.devices.RegisteredDevice;

/**
 * What devices prove themselves with: secrets that are replaced with an overlap, certificates, and the block that shuts a
 * device out. Safe for all threads; every change blocks until it is committed, and from then on it holds: an open connection that it
 * takes the ground from is dropped at once. All throw {@link IllegalArgumentException} if there is no such device.
 */
@ProviderType
public interface DeviceAdmission {
    /** How long an old secret works beside its successor, unless somebody says otherwise (default of ours). */
    Duration OVERLAP = Duration.ofHours(24);

    /** The longest overlap (limit of ours: who has not fetched a secret in a month will not). */
    Duration LONGEST_OVERLAP = Duration.ofDays(30);

    /** What the device can prove itself with now. */
    AdmissionState state(String id);

    /**
     * Makes a new secret. The old one works until the overlap ends. At most two work at a time: if there is an older one that still does,
     * the one that was used last stays, so that a device which has not yet got the last secret is not shut out by another one.
     *
     * @param overlap zero to end the old ones at once and drop an open connection
     * @throws IllegalArgumentException if the overlap is negative or longer than {@link #LONGEST_OVERLAP}
     */
    RegisteredDevice rotate(String id, Duration overlap);

    /** Ends the overlap now; a connection that was opened with the old secret is dropped. */
    AdmissionState endOverlap(String id);

    /** Blocks the device: its connection is dropped, and neither secret nor certificate opens another until it is restored. */
    AdmissionState revoke(String id);

    /** Takes the block back. What the device had to prove itself with, it has again. */
    AdmissionState restore(String id);

    /**
     * Says which certificate is the device's own and whether it has to show it.
     *
     * @param fingerprint SHA-256 of the only certificate that counts, 64 hexadecimal digits with or without colons; null for any
     *     whose common name or DNS name is the id of the device
     * @param required whether the secret alone is not enough
     * @throws IllegalArgumentException if the fingerprint is none
     */
    AdmissionState certificate(String id, @Nullable String fingerprint, boolean required);
}
