/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people;

/**
 * A role within a unit.
 *
 * @param role id
 * @param unit id
 */
public record HeldRole(String role, String unit) {
    /** Written {@code role@unit}. */
    @Override
    public String toString() {
        return role + "@" + unit;
    }
}
