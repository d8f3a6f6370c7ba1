/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a device does on its line to the broker: sign in with its own credentials, publish, and keep what was not acknowledged. */
@Export
@Version("1.0.0")
@NullMarked
package org.cityloom.simulator.device;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
