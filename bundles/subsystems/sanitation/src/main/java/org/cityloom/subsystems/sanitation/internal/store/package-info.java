/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What people plan, and what was found of it, in the tables of this bundle. */
@NullMarked
package org.cityloom.subsystems.sanitation.internal.store;

import org.jspecify.annotations.NullMarked;
