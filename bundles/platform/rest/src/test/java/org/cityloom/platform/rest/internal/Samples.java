/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.BodyLimit;
import org.cityloom.api.rest.OpenToEveryone;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.text.LocalizedText;

/** Resources to test with. */
public final class Samples {
    public record Truck(String plate, double load, Instant at, Optional<String> note) {
        public Truck {
            if (load < 0) {
                throw new IllegalArgumentException("load must not be negative, got " + load);
            }
        }
    }

    /** Bytes that the import reads. */
    static final int LARGE = 5000;

    public enum Kind {
        BIG,
        SMALL
    }

    /** What an interface declares counts for the class as well. */
    public interface Listing {
        @GET
        @Path("list")
        @Produces("application/json")
        @RequiresPermission("muck:view")
        List<String> list();
    }

    @Path("trucks")
    @Produces("application/json")
    public static final class Trucks implements Listing {
        private final CurrentPerson person;

        Trucks(CurrentPerson person) {
            this.person = person;
        }

        @Override
        public List<String> list() {
            return List.of("A", "B");
        }

        @POST
        @Consumes("application/json")
        @RequiresPermission("muck:manage")
        @Operation(summary = "Repeats the truck")
        public Truck repeat(Truck truck) {
            return truck;
        }

        @GET
        @Path("{plate}")
        @OpenToEveryone("test")
        public String truck(@PathParam("plate") String plate) {
            if (plate.equals("there")) {
                return plate;
            }
            throw switch (plate) {
                case "problem" -> ProblemException.notFound("truck", plate);
                case "spoken" -> ProblemException.notFound("truck", new LocalizedText("车辆", "truck"), plate);
                case "illegal" -> new IllegalArgumentException("that is no plate");
                case "missing" -> new NoSuchElementException("no truck " + plate);
                default -> new IllegalStateException("the secret is 42");
            };
        }

        @GET
        @Path("ask/now")
        @OpenToEveryone("test")
        public List<String> ask(
                @QueryParam("at") @Nullable Instant at,
                @QueryParam("count") int count,
                @QueryParam("kind") @Nullable Kind kind,
                @QueryParam("length") @Nullable Duration length) {
            return List.of(String.valueOf(at), "" + count, String.valueOf(kind), String.valueOf(length));
        }

        @GET
        @Path("who/am-i")
        @RequiresPermission("muck:view")
        public List<String> who() {
            return List.of(person.current().orElseThrow().id());
        }
    }

    @Path("trucks/import")
    public static final class Import {
        @POST
        @Consumes("text/csv")
        @Produces("application/json")
        @RequiresPermission(value = "muck:manage", wholeCity = true)
        @BodyLimit(LARGE)
        public List<Integer> read(String csv) {
            return List.of(csv.length());
        }

        @GET
        @Path("file")
        @Produces("text/csv")
        @RequiresPermission("muck:view")
        public String write() {
            return "<script>alert(1)</script>";
        }
    }

    @Path("forgotten")
    public static final class Forgotten {
        @GET
        public String open() {
            return "never to be seen";
        }

        @GET
        @Path("fine")
        @OpenToEveryone("test")
        public String fine() {
            return "fine";
        }
    }

    private Samples() {}
}
