/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Thresholds of all subsystems: found by Metatype, changed by Configuration Admin, every state kept under a number. */
@NullMarked
package org.cityloom.platform.settings.internal;

import org.jspecify.annotations.NullMarked;
