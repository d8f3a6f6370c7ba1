/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the subsystem answers over REST, below {@code /api/parks}. */
@NullMarked
package org.cityloom.subsystems.parks.internal.rest;

import org.jspecify.annotations.NullMarked;
