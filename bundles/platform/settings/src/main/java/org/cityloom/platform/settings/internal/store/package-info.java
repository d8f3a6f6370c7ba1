/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The numbered snapshots in the database. */
@NullMarked
package org.cityloom.platform.settings.internal.store;

import org.jspecify.annotations.NullMarked;
