/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Instant;

/**
 * What is wanted of a zone.
 *
 * @param zone id of the zone
 * @param on whether its lamps are to be lit
 * @param since when that was decided, by the rule or by hand
 * @param automatic what the rule wants, whoever switched by hand
 */
public record Plan(String zone, boolean on, Instant since, LightState automatic) {}
