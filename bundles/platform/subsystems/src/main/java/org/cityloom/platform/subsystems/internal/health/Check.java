/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.util.Optional;

import org.cityloom.api.text.LocalizedText;

/** One thing that a healthy subsystem has. Asked again and again until it is so; must answer within about a second. */
interface Check {
    /** What is not so, in a sentence; empty if all is well. */
    Optional<LocalizedText> complaint(Candidate candidate);
}
