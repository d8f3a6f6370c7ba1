/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.simulator.city;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A fault as it really happened.
 *
 * @param device id of the device
 * @param rule id of the kind of alarm that it calls for
 * @param from its first moment
 * @param until its last moment; null as long as it goes on
 */
public record InjectedFault(String device, String rule, Instant from, @Nullable Instant until) {}
