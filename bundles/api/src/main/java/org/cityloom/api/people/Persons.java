/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** People by their id, for doors that have no session of ours: the shell and JMX know a name only. Blocks. */
@ProviderType
public interface Persons {
    /** What this person may do now; empty if there is no such person, or one who may not sign in any more. */
    Optional<Person> person(String id);

    /**
     * Who may do now what needs the permission in that area, ordered by id. Reads everybody: for choosing whom to send, not for every
     * request.
     *
     * @param areaCode of any level; null for what takes the permission in the whole city
     */
    List<Person> holding(String permission, @Nullable String areaCode);
}
