/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;

import org.cityloom.api.rest.OpenToEveryone;

/** The same name as another record, but other contents. */
@Path("parks")
public final class Parks {
    public record Truck(int trees) {}

    @GET
    @Produces("application/json")
    @OpenToEveryone("test")
    public Truck truck() {
        return new Truck(3);
    }
}
