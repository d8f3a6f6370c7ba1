/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** 监督考核: what is stored of each case to score it, the formulas, and the composite. */
@NullMarked
package org.cityloom.subsystems.cases.internal.assessment;

import org.jspecify.annotations.NullMarked;
