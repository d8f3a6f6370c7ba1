/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

/**
 * Which side of the closed loop something belongs to (一级监督、二级指挥): whoever judges the work must not be able to edit it, nor
 * the reverse.
 */
public enum Side {
    /** Finds, files, checks and scores: collectors, intake clerks, duty leads, checkers, assessors. */
    SUPERVISION,
    /** Hands the work over and may stand on either side of it: dispatchers. */
    COMMAND,
    /** Does the work: departments, contractors, handlers. */
    HANDLING,
    /** Neither. */
    NONE;

    /** Whether one person, role or unit may not belong to both. */
    public boolean excludes(Side other) {
        return (this == SUPERVISION && other == HANDLING) || (this == HANDLING && other == SUPERVISION);
    }
}
