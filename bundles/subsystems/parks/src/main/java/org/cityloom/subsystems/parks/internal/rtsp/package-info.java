/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
/** Asks a camera over RTSP whether its stream is there. */
@NullMarked
package org.cityloom.subsystems.parks.internal.rtsp;

import org.jspecify.annotations.NullMarked;
