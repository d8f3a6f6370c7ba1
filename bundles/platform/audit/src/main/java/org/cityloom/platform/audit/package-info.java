/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Reading the audit: searching, exporting, and proving that nothing was changed. Writing is {@code org.cityloom.api.audit}. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
