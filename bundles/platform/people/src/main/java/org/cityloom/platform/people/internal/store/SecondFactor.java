/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.store;

/**
 * The one-time codes of a person (RFC 6238).
 *
 * @param secret shared with the person's device, in base 32
 * @param on whether it is asked for; false until the person has shown that the device works
 */
public record SecondFactor(String secret, boolean on) {
    /** Leaves the secret out. */
    @Override
    public String toString() {
        return on ? "second factor" : "second factor, not confirmed yet";
    }
}
