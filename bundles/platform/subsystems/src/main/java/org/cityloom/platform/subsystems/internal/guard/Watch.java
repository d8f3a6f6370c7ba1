/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.guard;

import java.util.Optional;

import org.cityloom.api.text.LocalizedText;

/** Looks at one way in which a subsystem can harm the others. Asked once a second; must not block. */
@FunctionalInterface
public interface Watch {
    /** Why the subsystem must be stopped; empty if it may run on. */
    Optional<LocalizedText> reason(String subsystem);
}
