/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Parks: what the subsystem is, and its rules. */
@NullMarked
package org.cityloom.subsystems.parks.internal;

import org.jspecify.annotations.NullMarked;
