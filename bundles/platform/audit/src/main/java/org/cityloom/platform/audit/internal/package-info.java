/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Takes note of changes, joining the transaction of whoever makes them. */
@NullMarked
package org.cityloom.platform.audit.internal;

import org.jspecify.annotations.NullMarked;
