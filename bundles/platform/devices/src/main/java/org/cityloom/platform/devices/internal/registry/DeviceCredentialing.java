/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.RegisteredDevice;
import org.cityloom.platform.devices.AdmissionState;
import org.cityloom.platform.devices.DeviceAdmission;
import org.cityloom.platform.devices.internal.store.CertificateMatch;
import org.cityloom.platform.devices.internal.store.Credentials;
import org.cityloom.platform.devices.internal.store.DeviceSecret;
import org.cityloom.platform.devices.internal.store.IssuedSecret;

/** Changes what devices prove themselves with, through the registry. */
@Component(service = DeviceAdmission.class)
public final class DeviceCredentialing implements DeviceAdmission {
    private final DeviceRegistry registry;
    private final Clock clock;

    @Activate
    public DeviceCredentialing(@Reference DeviceRegistry registry) {
        this(registry, Clock.systemUTC());
    }

    /** With another clock. */
    public DeviceCredentialing(DeviceRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public AdmissionState state(String id) {
        return state(registry.existing(id));
    }

    @Override
    public RegisteredDevice rotate(String id, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new IllegalArgumentException("the old secret may work on for 0 to " + LONGEST_OVERLAP.toMinutes()
                    + " minutes, not " + overlap.toMinutes());
        }
        String secret = DeviceSecret.random();
        IndexedDevice device = registry.changeCredentials(
                id,
                before -> before.rotated(registry.issued(secret), overlap, clock.instant()),
                before -> overlap.isZero());
        return new RegisteredDevice(device.device(), secret);
    }

    @Override
    public AdmissionState endOverlap(String id) {
        return state(registry.changeCredentials(id, Credentials::withoutOld, Credentials::oldInUse));
    }

    @Override
    public AdmissionState revoke(String id) {
        return state(registry.changeCredentials(
                id,
                before -> before.blocked() == null ? before.blockedSince(clock.instant()) : before,
                before -> true));
    }

    @Override
    public AdmissionState restore(String id) {
        return state(registry.changeCredentials(id, before -> before.blockedSince(null), before -> false));
    }

    @Override
    public AdmissionState certificate(String id, @Nullable String fingerprint, boolean required) {
        String normal = fingerprint == null || fingerprint.isBlank() ? null : CertificateMatch.normal(fingerprint);
        return state(
                registry.changeCredentials(id, before -> before.withCertificate(normal, required), before -> true));
    }

    private AdmissionState state(IndexedDevice device) {
        Credentials credentials = device.stored().credentials();
        List<AdmissionState.Secret> secrets = new ArrayList<>();
        IssuedSecret newest = credentials.secret();
        secrets.add(new AdmissionState.Secret(newest.issued(), null, newest.used()));
        Credentials.OldSecret old = credentials.old();
        if (old != null && !credentials.overlapEnded(clock.instant())) {
            secrets.add(new AdmissionState.Secret(
                    old.secret().issued(), old.until(), old.secret().used()));
        }
        return new AdmissionState(
                device.stored().id(),
                credentials.blocked(),
                secrets,
                credentials.certificate(),
                credentials.certificateRequired());
    }
}
