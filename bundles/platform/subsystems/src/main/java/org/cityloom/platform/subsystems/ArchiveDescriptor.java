/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

import java.time.Duration;
import java.util.List;

import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

import org.cityloom.api.text.LocalizedText;

/**
 * What an archive says of itself, in {@code subsystem.json} at its root.
 *
 * @param id of the subsystem: prefix of its tables, of its paths below {@code /api} and of its MQTT topics
 * @param version of the archive, an OSGi version
 * @param vendor who made it
 * @param api versions of {@code org.cityloom.api} it works with, for example {@code [0.1,1)}
 * @param title what people call the subsystem
 * @param features features of the core it needs; none of them is installed on its behalf
 * @param healthDeadline how long it may take to become healthy, 1 s to 10 min
 * @param probation how long it must then stay healthy, 0 s to 1 h
 */
public record ArchiveDescriptor(
        String id,
        Version version,
        String vendor,
        VersionRange api,
        LocalizedText title,
        List<String> features,
        Duration healthDeadline,
        Duration probation) {
    public ArchiveDescriptor {
        features = List.copyOf(features);
    }
}
