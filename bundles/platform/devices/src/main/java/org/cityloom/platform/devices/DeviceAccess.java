/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices;

import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.annotation.versioning.ProviderType;

import org.cityloom.api.devices.Device;

/**
 * Who may sign in to the broker and what a device may do there. Answers come from memory in about a microsecond, never
 * block and may be asked from any thread.
 */
@ProviderType
public interface DeviceAccess {
    /** The device of that id if the secret is its own, else empty. The array is neither kept nor changed. */
    Optional<Device> authenticate(String id, char[] secret);

    /** Whether the device is registered and the topic is one of its own: measurements or state, nothing else. */
    boolean mayPublish(String deviceId, String topic);

    /** Whether the device may subscribe to the filter. Nothing yet: devices only speak until there are commands. */
    boolean maySubscribe(String deviceId, String filter);

    /**
     * Tells the listener the id of each device whose secret or rights changed or which was removed, after the change is
     * committed and in the thread that made it. The listener must be quick and must not throw.
     */
    Listening listen(Consumer<String> changed);

    /** Ends by being closed; closing twice does nothing. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
