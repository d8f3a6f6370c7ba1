/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Archives by themselves: complete, signed, readable, and keeping to the rules that need no look at what runs. */
@NullMarked
package org.cityloom.platform.subsystems.internal.archive;

import org.jspecify.annotations.NullMarked;
