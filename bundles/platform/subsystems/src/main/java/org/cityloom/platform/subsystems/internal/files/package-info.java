/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Files and folders on the disk. */
@NullMarked
package org.cityloom.platform.subsystems.internal.files;

import org.jspecify.annotations.NullMarked;
