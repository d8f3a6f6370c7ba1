/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Deployment over REST. */
@NullMarked
package org.cityloom.platform.subsystems.internal.rest;

import org.jspecify.annotations.NullMarked;
