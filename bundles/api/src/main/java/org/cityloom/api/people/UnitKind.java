/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

/** What a unit of the organisation is. */
public enum UnitKind {
    CITY,
    DISTRICT,
    STREET,
    COMMUNITY,
    DEPARTMENT,
    CONTRACTOR
}
