/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What administrators do with people, for doors other than REST. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.platform.people;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
