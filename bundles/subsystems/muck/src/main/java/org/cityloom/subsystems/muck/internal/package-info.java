/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Muck trucks: what the subsystem is, and its rules. */
@NullMarked
package org.cityloom.subsystems.muck.internal;

import org.jspecify.annotations.NullMarked;
