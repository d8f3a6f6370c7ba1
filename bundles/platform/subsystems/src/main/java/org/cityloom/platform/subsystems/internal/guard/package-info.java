/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Running subsystems that would take more than their share, and what is done with them. */
@NullMarked
package org.cityloom.platform.subsystems.internal.guard;

import org.jspecify.annotations.NullMarked;
