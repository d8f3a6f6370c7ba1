/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

/** How bad an alarm is, mildest first. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** To be looked at in the course of the day. */
    WARNING,
    /** To be dealt with now. */
    MAJOR,
    /** Life or property is in danger. */
    CRITICAL
}
