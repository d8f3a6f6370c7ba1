/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.people;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Permissions of a concern of the core, registered as an OSGi service so that administrators see them with their titles. A subsystem
 * declares its own in its {@link org.cityloom.api.subsystem.SubsystemDescriptor} instead.
 */
@ConsumerType
public interface DeclaredPermissions {
    /** The same at every call. */
    List<Permission> permissions();
}
