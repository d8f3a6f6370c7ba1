/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** A folder into which archives are copied. */
@NullMarked
package org.cityloom.platform.subsystems.internal.inbox;

import org.jspecify.annotations.NullMarked;
