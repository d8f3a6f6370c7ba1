/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a class.
 *
 * @param name with dots
 * @param ancestors superclass and interfaces, with dots
 * @param path value of its own {@code @Path}, null if it has none
 * @param permissions that it or its methods require
 */
record ClassFacts(String name, List<String> ancestors, @Nullable String path, Set<String> permissions) {
    ClassFacts {
        ancestors = List.copyOf(ancestors);
        permissions = Set.copyOf(permissions);
    }
}
