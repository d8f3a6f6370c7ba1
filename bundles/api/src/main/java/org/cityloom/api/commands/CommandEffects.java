/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.commands;

import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ConsumerType;

import org.cityloom.api.devices.Device;

/** Names the effects of a subsystem's commands. Registered as an OSGi service; asked once for each command, from any thread. */
@ConsumerType
public interface CommandEffects {
    /** Id of the subsystem whose devices are told. One for each subsystem. */
    String subsystem();

    /**
     * What will prove that the command was carried out; empty if its acknowledgement is all there will be.
     *
     * @param device who is told
     * @param kind id of the command kind
     * @param parameters valid values by name
     */
    Optional<ExpectedEffect> effect(Device device, String kind, Map<String, Object> parameters);
}
