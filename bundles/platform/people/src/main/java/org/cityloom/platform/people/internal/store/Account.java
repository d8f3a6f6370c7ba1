/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who can sign in.
 *
 * @param id the name to sign in with
 * @param name what people call that person
 * @param passwordHash as Argon2id writes it
 * @param mustChange whether the password was made by somebody else and must be replaced before anything else
 * @param disabled whether the person is kept out
 * @param secondFactor what is asked besides the password; null if nothing is
 * @param holdings the roles that the person holds
 */
public record Account(
        String id,
        String name,
        String passwordHash,
        boolean mustChange,
        boolean disabled,
        @Nullable SecondFactor secondFactor,
        List<Holding> holdings) {
    public Account {
        holdings = List.copyOf(holdings);
    }

    /** One who can sign in and must replace the password first. */
    public static Account fresh(String id, String name, String passwordHash, List<Holding> holdings) {
        return new Account(id, name, passwordHash, true, false, null, holdings);
    }

    /** The same with a password that need not be replaced. */
    public Account withPassword(String hash) {
        return new Account(id, name, hash, false, disabled, secondFactor, holdings);
    }

    /** The same, kept out or not. */
    public Account withDisabled(boolean keptOut) {
        return new Account(id, name, passwordHash, mustChange, keptOut, secondFactor, holdings);
    }

    /** Leaves the hash and the secret out. */
    @Override
    public String toString() {
        return "account of " + id;
    }
}
