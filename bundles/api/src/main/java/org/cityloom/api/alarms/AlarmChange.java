/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

/** What happened to an alarm. */
public enum AlarmChange {
    RAISED,
    ACKNOWLEDGED,
    COMMENTED,
    CLEARED
}
