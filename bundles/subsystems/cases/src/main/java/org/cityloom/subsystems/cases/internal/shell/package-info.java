/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Commands of the Karaf shell, for administrators of the city. */
@NullMarked
package org.cityloom.subsystems.cases.internal.shell;

import org.jspecify.annotations.NullMarked;
