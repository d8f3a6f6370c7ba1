/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import org.cityloom.api.text.LocalizedText;

/**
 * Something a person may be allowed to do.
 *
 * @param name {@code <subsystem or concern>:<verb>}, for example {@code muck:view}
 * @param title what administrators read
 * @param side which side of the closed loop may hold it; no role mixes supervision and handling
 */
public record Permission(String name, LocalizedText title, Side side) {
    /** @throws IllegalArgumentException if the name is malformed */
    public Permission {
        if (!name.matches("([a-z][a-z0-9-]*|\\*):[a-z][a-z-]*")) {
            throw new IllegalArgumentException("malformed permission '" + name + "', expected concern:verb");
        }
    }

    /** One that either side may hold. */
    public Permission(String name, LocalizedText title) {
        this(name, title, Side.NONE);
    }
}
