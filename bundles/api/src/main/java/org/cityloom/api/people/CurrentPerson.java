/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Who is acting in the request of the calling thread. */
@ProviderType
public interface CurrentPerson {
    /** The person, or empty outside of a request. */
    Optional<Person> current();

    /** From where the request of the calling thread came, whoever sent it; empty outside of a request. */
    default Optional<Origin> origin() {
        return Optional.empty();
    }

    /** Where that person may do what needs the permission; nowhere outside of a request. */
    default AreaScope areas(String permission) {
        return current().map(person -> person.areas(permission)).orElse(AreaScope.NOWHERE);
    }
}
