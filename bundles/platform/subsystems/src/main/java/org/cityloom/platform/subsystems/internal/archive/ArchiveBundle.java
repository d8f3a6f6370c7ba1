/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;

/**
 * A bundle of an archive.
 *
 * @param symbolicName without directives
 * @param version of the bundle
 * @param file where it was unpacked
 * @param headers main section of the manifest; their names are found in any spelling, as OSGi does
 * @param permissions that its resources require
 * @param schemaUnit value of the header Cityloom-Schema, null if it has none
 */
public record ArchiveBundle(
        String symbolicName,
        Version version,
        Path file,
        Map<String, String> headers,
        Set<String> permissions,
        @Nullable String schemaUnit) {
    public ArchiveBundle {
        headers = anySpelling(headers);
        permissions = Set.copyOf(permissions);
    }

    private static Map<String, String> anySpelling(Map<String, String> headers) {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return Collections.unmodifiableMap(copy);
    }
}
