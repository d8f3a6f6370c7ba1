/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.subsystem;

import org.osgi.annotation.versioning.ConsumerType;

/** Introduces a subsystem to the core; registered as an OSGi service while the subsystem runs. */
@ConsumerType
public interface Subsystem {
    /** What this subsystem is and brings; the same at every call. */
    SubsystemDescriptor descriptor();
}
