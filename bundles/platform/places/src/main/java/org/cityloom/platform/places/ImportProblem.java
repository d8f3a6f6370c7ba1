/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places;

import org.cityloom.api.text.LocalizedText;

/**
 * Why a row was refused, or what is strange about it.
 *
 * @param line line of the file, 1 for the first; 0 if it concerns the whole city
 * @param code code of the area or id of the landmark; blank if the row has none
 * @param reason one sentence
 */
public record ImportProblem(int line, String code, LocalizedText reason) {}
