/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** 权责清单: which unit a case goes to, and why. */
@NullMarked
package org.cityloom.subsystems.cases.internal.routing;

import org.jspecify.annotations.NullMarked;
