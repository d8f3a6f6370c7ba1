/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Who acts, and from where. */
@NullMarked
package org.cityloom.platform.audit.internal.who;

import org.jspecify.annotations.NullMarked;
