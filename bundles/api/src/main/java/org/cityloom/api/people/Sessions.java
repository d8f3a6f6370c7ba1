/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Signing in and out, used by the doors of the platform (REST, screens, shell). Safe for all threads. */
@ProviderType
public interface Sessions {
    /**
     * Opens a session. Takes as long for an unknown name as for a wrong password.
     *
     * @param password is not kept
     * @param address from where, for the delay after failed attempts
     * @return the token to present with every request, 256 random bits as text; empty if name or password is wrong or the
     *     name or address is locked for the moment
     */
    Optional<String> signIn(String name, char[] password, String address);

    /** The person of a session that is open and not expired. */
    Optional<Person> person(String token);

    /** Closes the session; an unknown token changes nothing. */
    void signOut(String token);
}
