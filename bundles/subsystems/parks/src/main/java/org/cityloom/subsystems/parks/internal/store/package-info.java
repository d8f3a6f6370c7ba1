/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The tables of the subsystem. */
@NullMarked
package org.cityloom.subsystems.parks.internal.store;

import org.jspecify.annotations.NullMarked;
