/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears of every change of every operation; a whiteboard service. Called on the thread of the operation: it must not block. */
@ConsumerType
@FunctionalInterface
public interface OperationListener {
    /** A step began or ended, or the operation did. What is told has been written to the journal before. */
    void changed(OperationReport operation);
}
