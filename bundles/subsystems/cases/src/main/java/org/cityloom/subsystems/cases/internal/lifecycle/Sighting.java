/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.lifecycle;

import java.time.Instant;

/**
 * Which camera saw it.
 *
 * @param camera id of the device
 * @param at the moment of its picture
 */
public record Sighting(String camera, Instant at) {}
