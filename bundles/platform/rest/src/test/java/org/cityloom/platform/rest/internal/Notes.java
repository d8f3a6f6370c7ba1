/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

import org.cityloom.api.rest.OpenToEveryone;

/** A resource with a record of its own. */
@Path("notes")
public final class Notes {
    public record Note(String text, Instant at) {}

    public enum Kind {
        LONG,
        SHORT
    }

    /** An exception of the bundle's own. */
    public static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @POST
    @Consumes("application/json")
    @Produces("application/json")
    @OpenToEveryone("test")
    public Note note(Note note) {
        return note;
    }

    @GET
    @Produces("application/json")
    @OpenToEveryone("test")
    public Map<Kind, List<Note>> notes(@QueryParam("kind") Kind kind) {
        return Map.of(kind, List.of(new Note("a", Instant.EPOCH)));
    }

    @GET
    @Path("fails")
    @OpenToEveryone("test")
    public String fails() {
        throw new Failure();
    }
}
