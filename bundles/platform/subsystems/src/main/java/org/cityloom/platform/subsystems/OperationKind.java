/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

/** What can be done with a subsystem. */
public enum OperationKind {
    /** A subsystem that is not there comes. */
    INSTALL,
    /** A higher version takes the place of the running one. */
    UPDATE,
    /** A version that was installed before takes the place of the running one. */
    ROLL_BACK,
    /** It rests; its data, its messages and its archive stay. */
    STOP,
    /** It runs again. */
    START,
    /** It goes, and with it, if that is asked for, its tables, configuration and messages. */
    REMOVE
}
