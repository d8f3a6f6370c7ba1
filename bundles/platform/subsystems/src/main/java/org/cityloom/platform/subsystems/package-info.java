/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Deploying subsystems as transactions. The words: an <em>archive</em> is staged (complete, signed, readable), verified (nothing was
 * touched yet), activated, watched during its probation, and then kept or rolled back. The same operations serve REST, shell, console,
 * screen and the inbox folder.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.platform.subsystems;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
