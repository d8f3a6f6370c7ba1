/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The speed limits that people set, in the tables of this bundle. */
@NullMarked
package org.cityloom.subsystems.muck.internal.store;

import org.jspecify.annotations.NullMarked;
