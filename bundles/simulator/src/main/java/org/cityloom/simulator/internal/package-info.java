/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Runs the simulator as configured. */
@NullMarked
package org.cityloom.simulator.internal;

import org.jspecify.annotations.NullMarked;
