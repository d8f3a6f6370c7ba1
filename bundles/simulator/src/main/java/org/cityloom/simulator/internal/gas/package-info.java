/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Gas in the simulated city: probes in wells and regulators, and what goes wrong with them. */
@NullMarked
package org.cityloom.simulator.internal.gas;

import org.jspecify.annotations.NullMarked;
