/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** What people say of sensors and of alarms, in the tables of this bundle. */
@NullMarked
package org.cityloom.subsystems.gas.internal.store;

import org.jspecify.annotations.NullMarked;
