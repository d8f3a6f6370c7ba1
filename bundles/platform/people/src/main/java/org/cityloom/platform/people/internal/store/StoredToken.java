/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.time.Instant;
import java.util.Set;

/**
 * A token with which a program acts for a person.
 *
 * @param digest SHA-256 of the token
 * @param person whose it is
 * @param name what it is for
 * @param permissions what it may be used for, as long as the person may
 * @param created when it was made
 * @param expires when it ends
 */
public record StoredToken(
        String digest, String person, String name, Set<String> permissions, Instant created, Instant expires) {
    public StoredToken {
        permissions = Set.copyOf(permissions);
    }
}
