/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.util.Set;

import org.cityloom.api.text.LocalizedText;

/**
 * A role as an administrator wrote it.
 *
 * @param id unique
 * @param title what people read
 * @param permissions names
 */
public record StoredRole(String id, LocalizedText title, Set<String> permissions) {
    public StoredRole {
        permissions = Set.copyOf(permissions);
    }
}
