/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Simulated parks: daylight with clouds, the meters that see it, and circuits of lamps that do what they are told, most of the time. */
@NullMarked
package org.cityloom.simulator.internal.parks;

import org.jspecify.annotations.NullMarked;
