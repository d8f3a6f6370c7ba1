/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The planned routes of the city, and the files they come from. */
@NullMarked
package org.cityloom.subsystems.sanitation.internal.routes;

import org.jspecify.annotations.NullMarked;
