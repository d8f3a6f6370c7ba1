/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.telemetry.internal.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.devices.Devices;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.DeadLetters;
import org.cityloom.api.telemetry.HistoryCursor;
import org.cityloom.api.telemetry.HistoryQuery;
import org.cityloom.api.telemetry.LastKnown;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.telemetry.SeriesPoint;
import org.cityloom.api.telemetry.TelemetryHistory;

/** Measurements, states and dead letters below {@code /api/telemetry}. */
@Component(service = TelemetryResource.class, property = RestResource.PUBLISH + ":Boolean=true")
@Path("telemetry")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "telemetry")
@RequiresPermission(TelemetryResource.VIEW)
public final class TelemetryResource {
    static final String VIEW = "telemetry:view";

    private final TelemetryHistory history;
    private final DeadLetters letters;
    private final Devices devices;
    private final CurrentPerson person;

    @Activate
    public TelemetryResource(
            @Reference TelemetryHistory history,
            @Reference DeadLetters letters,
            @Reference Devices devices,
            @Reference CurrentPerson person) {
        this.history = history;
        this.letters = letters;
        this.devices = devices;
        this.person = person;
    }

    @GET
    @Path("{device}/measurements")
    @RequiresPermission(VIEW)
    @Operation(
            summary = "Measurements of a device",
            description =
                    "In order of device time; the next page is behind the cursor 'after', which is the time and sequence of"
                            + " the last measurement as '<ISO-8601>,<sequence>'.")
    public List<Measurement> measurements(
            @PathParam("device") String device,
            @Parameter(required = true) @QueryParam("from") @Nullable String from,
            @Parameter(required = true) @QueryParam("to") @Nullable String to,
            @QueryParam("signal") @Nullable String signal,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        checkWithin(device);
        return history.measurements(
                new HistoryQuery(device, moment("from", from), moment("to", to), signal, cursor(after), limit));
    }

    @GET
    @Path("{device}/series")
    @RequiresPermission(VIEW)
    @Operation(
            summary = "A signal of a device, down-sampled",
            description =
                    "At most as many intervals of equal length as asked for, each with minimum, maximum, mean and count.")
    public List<SeriesPoint> series(
            @PathParam("device") String device,
            @Parameter(required = true) @QueryParam("signal") @Nullable String signal,
            @Parameter(required = true) @QueryParam("from") @Nullable String from,
            @Parameter(required = true) @QueryParam("to") @Nullable String to,
            @QueryParam("points") @DefaultValue("300") int points) {
        if (signal == null) {
            throw ProblemException.badRequest("signal-missing", "the query parameter 'signal' is missing");
        }
        checkWithin(device);
        return history.series(device, signal, moment("from", from), moment("to", to), points);
    }

    @GET
    @Path("{device}/last")
    @RequiresPermission(VIEW)
    @Operation(
            summary = "The last known state of a device",
            description = "Its newest measurement by device time, completed with older values of the other signals.")
    public LastKnown last(@PathParam("device") String device) {
        checkWithin(device);
        return history.lastKnown(device)
                .orElseThrow(() -> ProblemException.notFound("measurement", "of device " + device));
    }

    @GET
    @Path("dead-letters")
    @RequiresPermission(value = VIEW, wholeCity = true)
    @Operation(
            summary = "Messages and entries that were refused",
            description =
                    "Newest first, each with the reason and the beginning of its payload. They tell of devices that nobody can"
                            + " place, so a part of the city is not enough.")
    public Page<DeadLetter> deadLetters(
            @QueryParam("offset") @DefaultValue("0") int offset, @QueryParam("limit") @DefaultValue("100") int limit) {
        return letters.list(new PageRequest(offset, limit));
    }

    /** Those who see the whole city also see what devices left that are gone. */
    private void checkWithin(String device) {
        AreaScope scope = person.areas(VIEW);
        if (!scope.everywhere()
                && devices.device(device)
                        .filter(known -> scope.covers(known.area()))
                        .isEmpty()) {
            throw ProblemException.notFound("device", device);
        }
    }

    private static Instant moment(String name, @Nullable String text) {
        if (text == null) {
            throw ProblemException.badRequest(name + "-missing", "the query parameter '" + name + "' is missing");
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant(); // a bare '+' in a query arrives as a space
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(
                    name + "-malformed", name + " must be ISO-8601 with an offset, got '" + text + "'");
        }
    }

    private static @Nullable HistoryCursor cursor(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int comma = text.lastIndexOf(',');
        try {
            return new HistoryCursor(
                    moment("after", text.substring(0, comma)), Long.parseLong(text.substring(comma + 1)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw ProblemException.badRequest(
                    "after-malformed", "after must be '<ISO-8601>,<sequence>', got '" + text + "'");
        }
    }
}
