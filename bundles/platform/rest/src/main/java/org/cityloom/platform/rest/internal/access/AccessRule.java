/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.access;

/** What a REST method asks of its caller. */
public sealed interface AccessRule {
    /** Nothing. */
    record Open() implements AccessRule {}

    /** To be signed in and to have the permission. */
    record Needs(String permission) implements AccessRule {}
}
