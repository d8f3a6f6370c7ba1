/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

/** By which way somebody comes in. */
public enum Door {
    /** The REST interface with a token that was sent on purpose, as programs do. */
    REST,
    /** The REST interface with the session of a browser. */
    SCREEN,
    /** The Karaf shell. */
    SHELL,
    /** The admin console, and JMX beneath it. */
    CONSOLE,
    /** The folder into which archives are put. */
    INBOX,
    /** None: the city acts by itself. */
    INSIDE
}
