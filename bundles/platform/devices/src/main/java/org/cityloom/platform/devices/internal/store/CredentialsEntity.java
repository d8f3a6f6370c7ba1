/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** The columns of {@code devices_device} that tell what a device proves itself with. */
@Embeddable
class CredentialsEntity {
    @Column(name = "secret")
    private String secret;

    @Column(name = "secret_issued")
    private @Nullable OffsetDateTime issued;

    @Column(name = "secret_used")
    private @Nullable OffsetDateTime used;

    @Column(name = "old_secret")
    private @Nullable String oldSecret;

    @Column(name = "old_secret_issued")
    private @Nullable OffsetDateTime oldIssued;

    @Column(name = "old_secret_used")
    private @Nullable OffsetDateTime oldUsed;

    @Column(name = "old_secret_until")
    private @Nullable OffsetDateTime oldUntil;

    @Column(name = "blocked")
    private @Nullable OffsetDateTime blocked;

    @Column(name = "certificate")
    private @Nullable String certificate;

    @Column(name = "certificate_required")
    private boolean certificateRequired;

    /** For JPA. */
    protected CredentialsEntity() {}

    final void set(Credentials credentials) {
        secret = credentials.secret().secret().text();
        issued = time(credentials.secret().issued());
        used = time(credentials.secret().used());
        Credentials.OldSecret old = credentials.old();
        oldSecret = old == null ? null : old.secret().secret().text();
        oldIssued = old == null ? null : time(old.secret().issued());
        oldUsed = old == null ? null : time(old.secret().used());
        oldUntil = old == null ? null : time(old.until());
        blocked = time(credentials.blocked());
        certificate = credentials.certificate();
        certificateRequired = credentials.certificateRequired();
    }

    /** @param registered when the device was, and with it a secret of before it was kept when that was made */
    Credentials credentials(Instant registered) {
        Credentials.OldSecret old = oldSecret == null || oldUntil == null
                ? null
                : new Credentials.OldSecret(issued(oldSecret, oldIssued, oldUsed, registered), oldUntil.toInstant());
        return new Credentials(
                issued(secret, issued, used, registered), old, instant(blocked), certificate, certificateRequired);
    }

    private static IssuedSecret issued(
            String text, @Nullable OffsetDateTime issued, @Nullable OffsetDateTime used, Instant registered) {
        return new IssuedSecret(
                DeviceSecret.parse(text), issued == null ? registered : issued.toInstant(), instant(used));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
