/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.testing;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.DeviceState;
import org.cityloom.api.devices.DeviceTopics;
import org.cityloom.platform.devices.Admission;
import org.cityloom.platform.devices.DeviceAccess;

/** A registry of devices in memory; every device has the secret {@code secret-of-<id>} until it is renewed. */
public final class TestDevices implements DeviceAccess {
    private record Entry(Device device, String secret) {}

    private final Map<String, Entry> devices = new ConcurrentHashMap<>();
    private final Map<String, Admission> answers = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /** Registers a device and answers its secret. */
    public String add(String subsystem, String id) {
        String secret = "secret-of-" + id;
        devices.put(id, new Entry(device(subsystem, id), secret));
        changed(id);
        return secret;
    }

    public void renew(String id, String secret) {
        devices.computeIfPresent(id, (key, entry) -> new Entry(entry.device(), secret));
        changed(id);
    }

    public void remove(String id) {
        devices.remove(id);
        changed(id);
    }

    /** Says what is answered to the device from now on, provided that its secret is right or it shows its certificate. */
    public void answer(String id, Admission admission) {
        answers.put(id, admission);
        changed(id);
    }

    @Override
    public Admission admit(String id, char @Nullable [] secret, @Nullable X509Certificate certificate) {
        Entry entry = devices.get(id);
        boolean proven = entry != null
                && (secret == null ? certificate != null : entry.secret().equals(new String(secret)));
        if (!proven) {
            return Admission.UNKNOWN;
        }
        if (certificate != null
                && !certificate.getSubjectX500Principal().getName().equals("CN=" + id)) {
            return Admission.CERTIFICATE_FOREIGN;
        }
        Admission answer = answers.getOrDefault(id, Admission.ADMITTED);
        return answer == Admission.CERTIFICATE_MISSING && certificate != null ? Admission.ADMITTED : answer;
    }

    @Override
    public Optional<String> typeOf(String id) {
        return Optional.ofNullable(devices.get(id)).map(entry -> entry.device().type());
    }

    @Override
    public boolean mayPublish(String deviceId, String topic) {
        Entry entry = devices.get(deviceId);
        if (entry == null) {
            return false;
        }
        String subsystem = entry.device().subsystem();
        return topic.equals(DeviceTopics.measurements(subsystem, deviceId))
                || topic.equals(DeviceTopics.state(subsystem, deviceId))
                || topic.equals(DeviceTopics.acknowledgements(subsystem, deviceId));
    }

    @Override
    public boolean maySubscribe(String deviceId, String filter) {
        Entry entry = devices.get(deviceId);
        return entry != null
                && filter.equals(DeviceTopics.commands(entry.device().subsystem(), deviceId));
    }

    @Override
    public Listening listen(Consumer<String> changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    private void changed(String id) {
        listeners.forEach(listener -> listener.accept(id));
    }

    private static Device device(String subsystem, String id) {
        return new Device(id, subsystem + "-device", subsystem, id, null, null, null, DeviceState.NEVER_SEEN, null);
    }
}
