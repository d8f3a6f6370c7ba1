/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** The folder into which archives are put by those who have neither screen nor shell: scripts, sticks, file servers. */
@NullMarked
package org.cityloom.platform.subsystems.internal.inbox;

import org.jspecify.annotations.NullMarked;
