/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The audit at the REST door. */
@NullMarked
package org.cityloom.platform.audit.internal.rest;

import org.jspecify.annotations.NullMarked;
