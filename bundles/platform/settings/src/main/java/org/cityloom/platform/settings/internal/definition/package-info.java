/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What can be set, as the bundles of subsystems describe it by Metatype. */
@NullMarked
package org.cityloom.platform.settings.internal.definition;

import org.jspecify.annotations.NullMarked;
