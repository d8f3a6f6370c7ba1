/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.rest;

import org.jspecify.annotations.Nullable;

/**
 * Why something is done to a command.
 *
 * @param reason at most 500 characters
 */
public record ReasonForm(@Nullable String reason) {}
