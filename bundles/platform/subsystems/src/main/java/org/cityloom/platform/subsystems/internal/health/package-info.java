/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Whether a version that was just started is healthy. */
@NullMarked
package org.cityloom.platform.subsystems.internal.health;

import org.jspecify.annotations.NullMarked;
