/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

/** The ways of a message that are compared, from the shortest to the longest. */
enum Way {
    NOTHING("broker → Paho → nothing"),
    BARE_COPY("broker → Paho → parse → bare COPY"),
    FULL_H2("full path to H2"),
    FULL_POSTGRES("full path to PostgreSQL");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    boolean usesPostgres() {
        return this == BARE_COPY || this == FULL_POSTGRES;
    }

    @Override
    public String toString() {
        return label;
    }
}
