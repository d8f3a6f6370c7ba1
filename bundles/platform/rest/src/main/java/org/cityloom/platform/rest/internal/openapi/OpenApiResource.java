/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.openapi;

import java.io.IOException;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.rest.OpenToEveryone;
import org.cityloom.api.rest.RestResource;

/** Describes everything that is published, for people and for generators of clients. */
@Component(service = OpenApiResource.class, property = RestResource.PUBLISH + ":Boolean=true")
@Path("openapi.json")
public final class OpenApiResource {
    private final OpenApiDocument document;

    @Activate
    public OpenApiResource(@Reference OpenApiDocument document) {
        this.document = document;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @OpenToEveryone("it says how to ask, not what the city knows")
    @Operation(summary = "This document: everything that is published at the moment, with the permission it needs")
    public byte[] document() throws IOException {
        return document.json();
    }
}
