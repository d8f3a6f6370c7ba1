/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.broker.internal.server;

import org.cityloom.platform.devices.DeviceAccess;

/** What the guards of all connections go by. */
record DoorRules(
        DeviceAccess access,
        SignIn signIn,
        RefusedMessages refused,
        OpenConnections connections,
        int deviceSessionSeconds,
        TrafficLimits traffic,
        Listeners listeners) {}
