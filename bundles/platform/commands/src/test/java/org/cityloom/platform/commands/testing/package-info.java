/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The real command work for the tests of subsystems: a simulated day may tell simulated devices what to do. */
@NullMarked
package org.cityloom.platform.commands.testing;

import org.jspecify.annotations.NullMarked;
