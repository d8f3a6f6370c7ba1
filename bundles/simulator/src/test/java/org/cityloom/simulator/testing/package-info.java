/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** How well the rules of a trade tell what really happened in the simulated city, and as much of the core as they need for that. */
@NullMarked
package org.cityloom.simulator.testing;

import org.jspecify.annotations.NullMarked;
