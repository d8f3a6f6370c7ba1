/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.rest;

import org.jspecify.annotations.Nullable;

/**
 * What a person enters to sign in.
 *
 * @param name the name to sign in with
 * @param password of that person
 * @param code of the second factor, if the person has one
 */
public record SignIn(@Nullable String name, @Nullable String password, @Nullable String code) {
    /** Leaves password and code out. */
    @Override
    public String toString() {
        return "sign-in of " + name;
    }
}
