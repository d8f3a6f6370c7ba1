/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.util.List;
import java.util.Map;

/**
 * The Karaf feature of an archive.
 *
 * @param file which describes it, in the archive
 * @param features of the core it needs
 * @param bundles in order
 * @param configurations keys and values by PID
 */
record ArchiveFeature(
        String file,
        List<String> features,
        List<MavenLocation> bundles,
        Map<String, Map<String, String>> configurations) {
    ArchiveFeature {
        features = List.copyOf(features);
        bundles = List.copyOf(bundles);
        configurations = Map.copyOf(configurations);
    }
}
