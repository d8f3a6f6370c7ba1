/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.store;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a device proves itself with.
 *
 * @param secret the newest
 * @param old the one before, which works until its end; null if there is none
 * @param blocked since when nothing of this opens anything; null if it does
 * @param certificate SHA-256 of the only certificate that counts, as in {@link CertificateMatch}; null for any that bears the id
 * @param certificateRequired whether the secret alone is not enough
 */
public record Credentials(
        IssuedSecret secret,
        @Nullable OldSecret old,
        @Nullable Instant blocked,
        @Nullable String certificate,
        boolean certificateRequired) {
    /** A secret that has a successor. */
    public record OldSecret(IssuedSecret secret, Instant until) {}

    /** Of a new device. */
    public static Credentials of(IssuedSecret secret) {
        return new Credentials(secret, null, null, null, false);
    }

    /** Which of the secrets that work it is, or null. */
    public @Nullable IssuedSecret matching(char[] said, Instant now) {
        IssuedSecret before = oldAt(now);
        boolean isOld = before != null && before.secret().matches(said);
        boolean isNewest = secret.secret().matches(said);
        return isNewest ? secret : isOld ? before : null;
    }

    private @Nullable IssuedSecret oldAt(Instant now) {
        return old != null && now.isBefore(old.until()) ? old.secret() : null;
    }

    /** Whether the old secret has reached its end. */
    public boolean overlapEnded(Instant now) {
        return old != null && !now.isBefore(old.until());
    }

    /** Whether an open connection was opened with the old secret. */
    public boolean oldInUse() {
        return old != null && old.secret().usedAfter(secret);
    }

    /** With a new secret, beside which the one of those before that was used last works on. */
    public Credentials rotated(IssuedSecret fresh, Duration overlap, Instant now) {
        IssuedSecret before = oldAt(now);
        IssuedSecret kept = before != null && before.usedAfter(secret) ? before : secret;
        OldSecret next = overlap.isZero() ? null : new OldSecret(kept, now.plus(overlap));
        return new Credentials(fresh, next, blocked, certificate, certificateRequired);
    }

    /** Without the old secret. */
    public Credentials withoutOld() {
        return new Credentials(secret, null, blocked, certificate, certificateRequired);
    }

    /** Blocked since then, or not blocked. */
    public Credentials blockedSince(@Nullable Instant since) {
        return new Credentials(secret, old, since, certificate, certificateRequired);
    }

    /** With another certificate. */
    public Credentials withCertificate(@Nullable String fingerprint, boolean required) {
        return new Credentials(secret, old, blocked, fingerprint, required);
    }
}
