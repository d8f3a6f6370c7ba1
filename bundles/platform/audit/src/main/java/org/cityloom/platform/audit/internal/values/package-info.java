/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is kept of a value: bounded, in a fixed order, and never a secret. */
@NullMarked
package org.cityloom.platform.audit.internal.values;

import org.jspecify.annotations.NullMarked;
