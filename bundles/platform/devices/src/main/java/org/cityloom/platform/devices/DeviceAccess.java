/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices;

import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who may sign in to the broker and what a device may do there. Answers come from memory in about a microsecond, never
 * block and may be asked from any thread.
 */
@ProviderType
public interface DeviceAccess {
    /**
     * Whether who says to be that device is let in. A certificate may stand in for the secret; what is shown must be right, all of it.
     *
     * @param secret null if none was sent; the array is neither kept nor changed
     * @param certificate null if none was shown; its chain and its dates are the caller's to verify
     */
    Admission admit(String id, char @Nullable [] secret, @Nullable X509Certificate certificate);

    /** Id of the type of the device, or empty if it is not registered. */
    Optional<String> typeOf(String id);

    /** Whether the device is registered and the topic is one of its own: measurements, state or acknowledgements, nothing else. */
    boolean mayPublish(String deviceId, String topic);

    /** Whether the device may subscribe to the filter: its own commands, and no pattern that matches more. */
    boolean maySubscribe(String deviceId, String filter);

    /**
     * Tells the listener the id of each device whose credentials or rights changed or which was removed, after the change is
     * committed and in the thread that made it. The listener must be quick and must not throw.
     */
    Listening listen(Consumer<String> changed);

    /** Ends by being closed; closing twice does nothing. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
