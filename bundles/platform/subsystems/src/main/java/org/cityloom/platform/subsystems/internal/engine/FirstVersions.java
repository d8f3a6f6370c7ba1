/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.cityloom.platform.subsystems.internal.state.DeployedVersion;

/** Versions of subsystems that were not there before, from their activation until they are kept or taken away. Safe for all threads. */
final class FirstVersions {
    private final Map<String, DeployedVersion> coming = new ConcurrentHashMap<>();

    /** It is being put in from now on. */
    void comes(String subsystem, DeployedVersion version) {
        coming.put(subsystem, version);
    }

    /** It was kept or taken away; nothing happens if none came. */
    void isDecided(String subsystem) {
        coming.remove(subsystem);
    }

    /** By the id of the subsystem. */
    Map<String, DeployedVersion> all() {
        return Map.copyOf(coming);
    }
}
