/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.evidence;

/** What speaks against a photo. Answers must not block. */
public interface PhotoRules {
    /** As it is now; holds for photos that come after a change. */
    Comparison comparison();
}
