/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people;

import java.util.Set;

import org.cityloom.api.text.LocalizedText;

/**
 * A role as administrators see it.
 *
 * @param id unique
 * @param title what people read
 * @param permissions names
 * @param shipped whether the platform brings it
 * @param edited whether it is not as the platform brought it
 */
public record ListedRole(String id, LocalizedText title, Set<String> permissions, boolean shipped, boolean edited) {
    public ListedRole {
        permissions = Set.copyOf(permissions);
    }
}
