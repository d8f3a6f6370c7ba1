/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Registered by the store, with the property {@value #UNIT}, once the tables of a bundle are migrated. A bundle that keeps
 * data declares the manifest header {@code Cityloom-Schema: <unit>} and brings {@code db/changelog.xml}; its components that
 * use the tables reference {@code (cityloom.schema=<unit>)}.
 */
@ProviderType
public interface SchemaReady {
    /** Service property: which unit is ready; also the prefix of its tables. */
    String UNIT = "cityloom.schema";

    /** Name of the datasource of the platform, value of the service property {@code osgi.jndi.service.name}. */
    String DATA_SOURCE = "cityloom";

    /** Which unit is ready. */
    String unit();
}
