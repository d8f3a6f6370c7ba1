/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The whole city as one process, started from the distribution, and the tests that talk to its ports. */
@NullMarked
package org.cityloom.city;

import org.jspecify.annotations.NullMarked;
