/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Tables of subsystems that are filled from files: what people plan and say of devices, as opposed to what devices measure. The core does not know
 * what is in them, but can fill those of a demo city, and list what an operator may fill; and it reads the rows of any such file in one way.
 */
@Export
@Version("2.0.0")
@NullMarked
package org.cityloom.api.tables;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
