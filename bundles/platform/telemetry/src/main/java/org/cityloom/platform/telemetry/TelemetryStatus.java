/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** How the measurements of each subsystem flow. Safe for all threads; answered from memory. */
@ProviderType
public interface TelemetryStatus {
    /** One entry for each registered handler, ordered by subsystem. */
    List<SubsystemFlow> flows();
}
