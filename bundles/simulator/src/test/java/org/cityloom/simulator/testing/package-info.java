/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** How well the rules of a trade tell what really happened in the simulated city. */
@NullMarked
package org.cityloom.simulator.testing;

import org.jspecify.annotations.NullMarked;
