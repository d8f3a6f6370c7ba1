/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.telemetry;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.cityloom.api.devices.Device;

/** What a handler may ask and keep while it handles one batch; not to be used afterwards or from another thread. */
@ProviderType
public interface HandlerContext {
    /** The most characters that can be remembered of a device. */
    int MAXIMUM_MEMORY = 4096;

    /** The registered device of a measurement in the batch. */
    Device device(String deviceId);

    /** What was last remembered of the device, by an earlier batch or by this one. */
    Optional<String> memory(String deviceId);

    /**
     * Remembers a text of the subsystem's own format for the device, in the transaction of the batch. It is how a rule
     * that needs more than one measurement survives restarts and updates: keep its format readable by the previous version.
     *
     * @throws IllegalArgumentException if the text is longer than {@link #MAXIMUM_MEMORY}
     */
    void remember(String deviceId, String memory);

    /**
     * Runs the action after the transaction was committed; never if it was rolled back. For live events.
     * What the action throws is logged and changes nothing.
     */
    void afterCommit(Runnable action);
}
