/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.Set;

import org.cityloom.api.text.LocalizedText;

/**
 * A set of permissions that people hold within a unit.
 *
 * @param id unique
 * @param title what people read
 * @param permissions names
 * @param shipped whether the platform brings it; such a role can be reset but not removed
 * @param edited whether it is not as the platform brought it
 */
public record Role(String id, LocalizedText title, Set<String> permissions, boolean shipped, boolean edited) {
    public Role {
        permissions = Set.copyOf(permissions);
    }
}
