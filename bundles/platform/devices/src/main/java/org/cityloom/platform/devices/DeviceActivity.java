/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices;

import java.time.Instant;
import java.util.Map;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Where telemetry and the broker tell that devices live. Only memory is touched at once; the store follows in batches. Ids
 * that are not registered are ignored. May be called from any thread and does not block.
 */
@ProviderType
public interface DeviceActivity {
    /**
     * Messages of these devices were committed.
     *
     * @param devices id to arrival time of the newest message (the clock of the platform, not of the device)
     */
    void seen(Map<String, Instant> devices);

    /**
     * The device said on its state topic that it is online.
     *
     * @param kept whether the broker had kept that word for whoever asks later: then it is no message of this moment
     */
    void online(String id, Instant at, boolean kept);

    /** The last will of the device came, or it said goodbye. */
    void offline(String id, Instant at);
}
