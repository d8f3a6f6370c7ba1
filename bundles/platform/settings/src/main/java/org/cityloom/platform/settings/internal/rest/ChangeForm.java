/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.rest;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A change.
 *
 * @param snapshot number of the snapshot that was looked at
 * @param values new values by attribute; null gives one back to its default, what is absent stays
 */
public record ChangeForm(@Nullable Long snapshot, @Nullable Map<String, @Nullable Object> values) {}
