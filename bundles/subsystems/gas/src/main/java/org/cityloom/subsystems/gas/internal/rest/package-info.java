/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Gas over REST, below {@code /api/gas}. */
@NullMarked
package org.cityloom.subsystems.gas.internal.rest;

import org.jspecify.annotations.NullMarked;
