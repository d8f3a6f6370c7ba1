/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.commands;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A step of a command.
 *
 * @param at when
 * @param state what it became, or stayed
 * @param by id of the person; null if nobody did it
 * @param text what was said or measured; empty for nothing
 */
public record CommandEvent(Instant at, CommandState state, @Nullable String by, String text) {}
