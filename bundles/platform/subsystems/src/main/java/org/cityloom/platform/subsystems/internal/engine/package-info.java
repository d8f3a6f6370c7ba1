/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Operations: the steps, what is undone when one fails, and what is done at the next start. */
@NullMarked
package org.cityloom.platform.subsystems.internal.engine;

import org.jspecify.annotations.NullMarked;
