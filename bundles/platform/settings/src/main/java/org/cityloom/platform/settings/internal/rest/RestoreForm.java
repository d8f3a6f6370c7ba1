/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.rest;

import org.jspecify.annotations.Nullable;

/**
 * A return to an earlier snapshot.
 *
 * @param snapshot number of the snapshot that was looked at
 */
public record RestoreForm(@Nullable Long snapshot) {}
