/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Simulated muck trucks: loading, driving and tipping, sometimes against the rules. */
@NullMarked
package org.cityloom.simulator.internal.muck;

import org.jspecify.annotations.NullMarked;
