/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Sheets of cases to be printed: what stands on them, as PDF. */
@NullMarked
package org.cityloom.subsystems.cases.internal.sheet;

import org.jspecify.annotations.NullMarked;
