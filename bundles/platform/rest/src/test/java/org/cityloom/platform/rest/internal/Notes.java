/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.time.Instant;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;

import org.cityloom.api.rest.OpenToEveryone;

/** A resource with a record of its own. */
@Path("notes")
public final class Notes {
    public record Note(String text, Instant at) {}

    @POST
    @Consumes("application/json")
    @Produces("application/json")
    @OpenToEveryone("test")
    public Note note(Note note) {
        return note;
    }
}
