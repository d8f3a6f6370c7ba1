/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The trucks of the demo city: along which roads they drive, and how. */
@NullMarked
package org.cityloom.simulator.internal.city;

import org.jspecify.annotations.NullMarked;
