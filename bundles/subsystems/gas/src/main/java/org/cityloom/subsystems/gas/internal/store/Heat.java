/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.store;

import java.time.Instant;

/**
 * Gas of level 1 at a sensor, the last there was.
 *
 * @param device id of the sensor
 * @param since device time of the first measurement of it
 * @param latest device time of the newest measurement of it
 * @param lasts whether no newer measurement said that it has gone
 */
public record Heat(String device, Instant since, Instant latest, boolean lasts) {}
