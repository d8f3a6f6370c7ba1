/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.rest;

/**
 * Names for publishing a JAX-RS resource: register it as an OSGi service of any type with the property
 * {@value #PUBLISH}{@code =true}; it appears below {@code /api} and in the OpenAPI document, and goes with the service.
 */
public final class RestResource {
    /** The standard service property of the JAX-RS whiteboard. */
    public static final String PUBLISH = "osgi.jaxrs.resource";

    private RestResource() {}
}
