/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
@NullMarked
package org.cityloom.subsystems.cases.internal.rest;

import org.jspecify.annotations.NullMarked;
