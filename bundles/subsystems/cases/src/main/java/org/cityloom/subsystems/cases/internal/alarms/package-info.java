/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** How alarms of other subsystems become cases: each once, whatever happens meanwhile. */
@NullMarked
package org.cityloom.subsystems.cases.internal.alarms;

import org.jspecify.annotations.NullMarked;
