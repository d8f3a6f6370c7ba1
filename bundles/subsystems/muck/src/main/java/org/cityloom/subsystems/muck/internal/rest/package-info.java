/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Muck trucks over REST, below {@code /api/muck}. */
@NullMarked
package org.cityloom.subsystems.muck.internal.rest;

import org.jspecify.annotations.NullMarked;
