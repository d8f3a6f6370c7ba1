/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.subsystem;

import java.util.Optional;

import org.osgi.framework.Bundle;

/**
 * Which subsystem a bundle belongs to. It is told by the location at which the platform installed the bundle, which no bundle can
 * choose for itself; so what a bundle registers can be held to the paths, topics and tables of its own subsystem.
 */
public final class SubsystemBundle {
    private static final String SCHEME = "cityloom-subsystem:";

    private SubsystemBundle() {}

    /** Id of the subsystem; empty for a bundle of the core. */
    public static Optional<String> subsystem(Bundle bundle) {
        return subsystem(bundle.getLocation());
    }

    /** Id of the subsystem whose bundle is at that location; empty if none is. */
    public static Optional<String> subsystem(String location) {
        if (!location.startsWith(SCHEME)) {
            return Optional.empty();
        }
        int end = location.indexOf('/');
        return end < 0 ? Optional.empty() : Optional.of(location.substring(SCHEME.length(), end));
    }

    /**
     * Where the platform installs a bundle.
     *
     * @param subsystem id of the subsystem
     * @param digest SHA-256 of the archive that brought the bundle
     * @param symbolicName of the bundle
     */
    public static String location(String subsystem, String digest, String symbolicName) {
        return SCHEME + subsystem + "/" + digest + "/" + symbolicName;
    }
}
