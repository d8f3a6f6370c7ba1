/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The door of the settings. */
@NullMarked
package org.cityloom.platform.settings.internal.rest;

import org.jspecify.annotations.NullMarked;
