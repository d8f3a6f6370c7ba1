/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * A city of simulated devices: what a trade has to say of its devices, the streets along which they move, and the ground truth of
 * the faults that they injected. A trade lives in {@code internal.<subsystem>}; its own rules are measured against that truth.
 */
@Export
@Version("1.1.0")
@NullMarked
package org.cityloom.simulator.city;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
