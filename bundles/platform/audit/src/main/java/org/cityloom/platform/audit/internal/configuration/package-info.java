/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Changes of the configuration, by whichever way they come. */
@NullMarked
package org.cityloom.platform.audit.internal.configuration;

import org.jspecify.annotations.NullMarked;
