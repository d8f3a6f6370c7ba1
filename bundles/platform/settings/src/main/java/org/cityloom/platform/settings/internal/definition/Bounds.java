/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.definition;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest value of an attribute.
 *
 * @param min null for none
 * @param max null for none
 */
record Bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    static final Bounds NONE = new Bounds(null, null);
}
