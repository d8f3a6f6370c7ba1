/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.store;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.commands.Command;

/**
 * A command with what its kind said when it was wanted, so that it goes on as it began while the subsystem is away or another.
 *
 * @param command as it stands; its id is 0 before it is kept
 * @param mostAttempts how often it is sent at most
 * @param answer how long the device may take to acknowledge
 * @param alarm alarm kind for when it fails; null for none
 */
public record Order(Command command, int mostAttempts, Duration answer, @Nullable String alarm) {}
