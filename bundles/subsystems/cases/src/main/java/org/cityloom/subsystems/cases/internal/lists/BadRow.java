/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lists;

import org.cityloom.api.text.LocalizedText;

/**
 * A row that cannot be taken.
 *
 * @param line of the file, 1 for the first; that on which the row begins
 * @param reason one sentence
 */
public record BadRow(long line, LocalizedText reason) {}
