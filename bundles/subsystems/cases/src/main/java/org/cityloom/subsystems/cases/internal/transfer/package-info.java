/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What another platform hands over becomes cases. */
@NullMarked
package org.cityloom.subsystems.cases.internal.transfer;

import org.jspecify.annotations.NullMarked;
