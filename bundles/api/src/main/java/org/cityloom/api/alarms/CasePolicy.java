/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.alarms;

/** What becomes of an alarm of this kind. */
public enum CasePolicy {
    /** A case is opened by itself. */
    OPEN_CASE,
    /** A case is proposed to an operator. */
    PROPOSE_CASE,
    /** It is only logged. */
    LOG_ONLY
}
