/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry;

import org.osgi.annotation.versioning.ProviderType;

/** The durable sessions that the broker keeps for subsystems. Safe for all threads. */
@ProviderType
public interface SubsystemSessions {
    /**
     * Ends the session of a subsystem that will not come back: the broker drops what it kept for it and keeps nothing more. Blocks
     * until the broker has answered; without effect if there is no such session.
     *
     * @throws IllegalStateException if the broker cannot be reached
     */
    void forget(String subsystem);
}
