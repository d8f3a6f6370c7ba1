/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The table of entries, each chained to the one before by its hash. */
@NullMarked
package org.cityloom.platform.audit.internal.chain;

import org.jspecify.annotations.NullMarked;
