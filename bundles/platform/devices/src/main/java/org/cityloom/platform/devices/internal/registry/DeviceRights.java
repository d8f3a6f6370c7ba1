/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.devices.Admission;
import org.cityloom.platform.devices.DeviceAccess;
import org.cityloom.platform.devices.internal.store.CertificateMatch;
import org.cityloom.platform.devices.internal.store.Credentials;
import org.cityloom.platform.devices.internal.store.DeviceSecret;
import org.cityloom.platform.devices.internal.store.IssuedSecret;
import org.cityloom.platform.devices.internal.store.StoredDevice;

/** Answers the broker from memory. */
@Component(service = {DeviceAccess.class, DeviceRights.class})
public final class DeviceRights implements DeviceAccess {
    /** Checked where there is no such device, so that the time of the answer does not tell which ids there are. */
    private static final DeviceSecret NOBODY = DeviceSecret.of(DeviceSecret.random());

    private final DeviceIndex index;
    private final Clock clock;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    @Activate
    public DeviceRights(@Reference DeviceIndex index) {
        this(index, Clock.systemUTC());
    }

    /** With another clock. */
    public DeviceRights(DeviceIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    @Override
    public Admission admit(String id, char @Nullable [] secret, @Nullable X509Certificate certificate) {
        IndexedDevice device = index.find(id);
        if (device == null) {
            NOBODY.matches(secret == null ? new char[0] : secret);
            return Admission.UNKNOWN;
        }
        Credentials credentials = device.stored().credentials();
        IssuedSecret matching = secret == null ? null : credentials.matching(secret, clock.instant());
        if (matching == null && (secret != null || certificate == null)) {
            return Admission.UNKNOWN;
        }
        if (certificate != null && !CertificateMatch.own(certificate, id, credentials.certificate())) {
            return Admission.CERTIFICATE_FOREIGN;
        }
        if (credentials.blocked() != null) {
            return Admission.BLOCKED;
        }
        if (credentials.certificateRequired() && certificate == null) {
            return Admission.CERTIFICATE_MISSING;
        }
        if (matching != null) {
            matching.use(clock.instant());
            used.add(id);
        }
        return Admission.ADMITTED;
    }

    @Override
    public Optional<String> typeOf(String id) {
        return index.get(id).map(device -> device.stored().type());
    }

    /** The devices that signed in with a secret since this was last asked. */
    List<StoredDevice> used() {
        List<StoredDevice> devices = new ArrayList<>();
        for (String id : Set.copyOf(used)) {
            used.remove(id);
            index.get(id).ifPresent(device -> devices.add(device.stored()));
        }
        return devices;
    }

    /** Has them told by {@link #used} again. */
    void usedStill(List<StoredDevice> devices) {
        devices.forEach(device -> used.add(device.id()));
    }

    @Override
    public boolean mayPublish(String deviceId, String topic) {
        IndexedDevice device = index.find(deviceId);
        return device != null && device.mayPublish(topic);
    }

    @Override
    public boolean maySubscribe(String deviceId, String filter) {
        IndexedDevice device = index.find(deviceId);
        return device != null && device.maySubscribe(filter);
    }

    @Override
    public Listening listen(Consumer<String> changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    void changed(String id) {
        listeners.forEach(listener -> listener.accept(id));
    }
}
