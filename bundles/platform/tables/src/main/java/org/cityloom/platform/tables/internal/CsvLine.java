/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.tables.internal;

import java.util.List;

/**
 * The cells of one row.
 *
 * @param number of the line on which it begins, 1 for the first
 */
record CsvLine(long number, List<String> cells) {}
