/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.access;

/** What a REST method asks of its caller. */
public sealed interface AccessRule {
    /** Nothing. */
    record Open() implements AccessRule {}

    /**
     * To be signed in and to have the permission.
     *
     * @param wholeCity whether a part of the city is not enough
     */
    record Needs(String permission, boolean wholeCity) implements AccessRule {}
}
