/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** The organisation: who is above whom. Safe for all threads; every call blocks on the store. */
@ProviderType
public interface Units {
    /** The unit with that id, or empty. */
    Optional<Unit> unit(String id);

    /** All units, ordered by id. */
    List<Unit> all();

    /** The unit and all above it, itself first; empty if there is no such unit. */
    List<Unit> path(String id);
}
