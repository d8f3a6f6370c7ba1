/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Starts the freshly built distribution from within the build. It is no part of the distribution. */
@NullMarked
package org.cityloom.city.run;

import org.jspecify.annotations.NullMarked;
