/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the deployment of subsystems asks of the store: which tables an archive would change, and to change them. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.platform.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
