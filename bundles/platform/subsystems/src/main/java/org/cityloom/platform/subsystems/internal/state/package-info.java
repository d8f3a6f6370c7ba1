/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What has to outlive a crash: which versions shall run, and how far each operation came. Files, not tables: the platform must be able to put a subsystem back while its database is away, and what they describe, the bundles, belongs to this node alone. */
@NullMarked
package org.cityloom.platform.subsystems.internal.state;

import org.jspecify.annotations.NullMarked;
