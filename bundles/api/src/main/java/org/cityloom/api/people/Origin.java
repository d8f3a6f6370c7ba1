/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import org.jspecify.annotations.Nullable;

/**
 * From where somebody acts.
 *
 * @param door by which way
 * @param address network address of the other side, null if there is none
 * @param credential what was presented: {@code session}, or {@code token} and its name; never the secret itself; null if the
 *     door does not tell
 */
public record Origin(Door door, @Nullable String address, @Nullable String credential) {
    /** The city itself. */
    public static final Origin INSIDE = new Origin(Door.INSIDE, null, null);
}
