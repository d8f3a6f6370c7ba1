/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
@NullMarked
package org.cityloom.platform.tables.internal;

import org.jspecify.annotations.NullMarked;
