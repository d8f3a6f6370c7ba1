/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Sanitation over REST, below {@code /api/sanitation}. */
@NullMarked
package org.cityloom.subsystems.sanitation.internal.rest;

import org.jspecify.annotations.NullMarked;
