/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal.routes;

import org.cityloom.api.text.LocalizedText;

/**
 * A row of a file that was not taken.
 *
 * @param line of the file, 1 for the first; that in which the row ends
 * @param reason one sentence
 */
public record RefusedRow(long line, LocalizedText reason) {}
