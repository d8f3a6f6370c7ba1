/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The OSGi framework as the deployment sees it. */
@NullMarked
package org.cityloom.platform.subsystems.internal.framework;

import org.jspecify.annotations.NullMarked;
