/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the lists that a city edits have in common: being read from CSV and written to it, and telling what cannot be taken. */
@NullMarked
package org.cityloom.subsystems.cases.internal.lists;

import org.jspecify.annotations.NullMarked;
