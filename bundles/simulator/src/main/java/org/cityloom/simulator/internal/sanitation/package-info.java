/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Simulated sanitation: vehicles that work along their routes and crews in their areas, sometimes against the rules. */
@NullMarked
package org.cityloom.simulator.internal.sanitation;

import org.jspecify.annotations.NullMarked;
