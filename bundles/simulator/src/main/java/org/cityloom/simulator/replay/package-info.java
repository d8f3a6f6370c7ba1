/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Recorded traces, read from text files and told as measurements. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.simulator.replay;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
