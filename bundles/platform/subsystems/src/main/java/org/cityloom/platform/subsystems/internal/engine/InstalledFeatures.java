/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.util.Arrays;

import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;

/** Features of the core. */
final class InstalledFeatures {
    private final FeaturesService service;

    InstalledFeatures(FeaturesService service) {
        this.service = service;
    }

    /** Whether a feature of that name is installed, in whatever version. */
    boolean has(String name) {
        try {
            return Arrays.stream(service.listInstalledFeatures())
                    .map(Feature::getName)
                    .anyMatch(name::equals);
        } catch (Exception e) { // as the service declares it
            throw new IllegalStateException("the installed features cannot be listed", e);
        }
    }
}
