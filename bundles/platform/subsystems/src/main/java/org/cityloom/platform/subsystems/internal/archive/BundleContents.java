/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.util.List;
import java.util.Set;

/**
 * A bundle and what the rules need to know of it.
 *
 * @param bundle as it is handed on
 * @param classes of the bundle and of the jars in it
 * @param components names of the classes that are components
 * @param settings properties of the components
 */
record BundleContents(
        ArchiveBundle bundle, List<ClassFacts> classes, Set<String> components, List<WebSetting> settings) {
    BundleContents {
        classes = List.copyOf(classes);
        components = Set.copyOf(components);
        settings = List.copyOf(settings);
    }
}
