/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A secret of a device, since when it works, and when it last did. The last is noted by whatever thread lets the device in. */
public final class IssuedSecret {
    private final DeviceSecret secret;
    private final Instant issued;
    private volatile @Nullable Instant used;

    public IssuedSecret(DeviceSecret secret, Instant issued, @Nullable Instant used) {
        this.secret = secret;
        this.issued = issued;
        this.used = used;
    }

    /** As it is kept. */
    public DeviceSecret secret() {
        return secret;
    }

    /** When it was made. */
    public Instant issued() {
        return issued;
    }

    /** When the device last signed in with it, or null. */
    public @Nullable Instant used() {
        return used;
    }

    /** Notes that the device signed in with it. */
    public void use(Instant now) {
        used = now;
    }

    /** Whether it was used, and after the other one was. */
    public boolean usedAfter(IssuedSecret other) {
        Instant own = used;
        Instant others = other.used;
        return own != null && (others == null || own.isAfter(others));
    }
}
