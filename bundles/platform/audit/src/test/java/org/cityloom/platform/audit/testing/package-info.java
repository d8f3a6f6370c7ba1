/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The real audit without OSGi, for the tests of bundles that are audited. */
@NullMarked
package org.cityloom.platform.audit.testing;

import org.jspecify.annotations.NullMarked;
