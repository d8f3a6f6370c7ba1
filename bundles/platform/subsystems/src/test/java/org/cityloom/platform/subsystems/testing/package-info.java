/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Archives for tests, good and hostile ones; published in the test jar only, and free of any test framework. */
@NullMarked
package org.cityloom.platform.subsystems.testing;

import org.jspecify.annotations.NullMarked;
