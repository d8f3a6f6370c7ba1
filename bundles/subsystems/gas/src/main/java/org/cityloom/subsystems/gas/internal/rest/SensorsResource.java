/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.BodyLimit;
import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.tables.UnreadableTableException;
import org.cityloom.api.telemetry.SeriesPoint;
import org.cityloom.api.telemetry.TelemetryHistory;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.gas.internal.GasSubsystem;
import org.cityloom.subsystems.gas.internal.RefusedException;
import org.cityloom.subsystems.gas.internal.SensorForm;
import org.cityloom.subsystems.gas.internal.SensorImport;
import org.cityloom.subsystems.gas.internal.SensorNow;
import org.cityloom.subsystems.gas.internal.Sensors;

/** {@code /api/gas/sensors}: the sensors, what they measured, and what people say of them. */
@Component(service = SensorsResource.class, property = RestResource.PUBLISH + "=true")
@Path("gas/sensors")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(GasSubsystem.VIEW)
@Tag(name = "gas")
public final class SensorsResource {

    private static final Duration LONGEST_SERIES = Duration.ofDays(92); // default, a quarter
    private static final int MOST_POINTS = 2000; // default, more than a screen has columns
    private static final long LARGEST_FILE = 2L << 20; // bytes; 10,000 sensors fit
    private static final LocalizedText SENSOR = new LocalizedText("探测器", "sensor");

    private final Sensors sensors;
    private final SensorImport imports;
    private final TelemetryHistory history;
    private final CurrentPerson current;

    @Activate
    public SensorsResource(
            @Reference Sensors sensors,
            @Reference SensorImport imports,
            @Reference TelemetryHistory history,
            @Reference CurrentPerson current) {
        this.sensors = sensors;
        this.imports = imports;
        this.history = history;
        this.current = current;
    }

    @GET
    @Operation(summary = "Lists the sensors as they are now, with their risk, ordered by id")
    public Page<SensorNow> list(
            @Parameter(description = "how many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many to return, 1 to 1000") @QueryParam("limit") @DefaultValue("1000")
                    int limit) {
        return sensors.page(current.areas(GasSubsystem.VIEW), new PageRequest(offset, limit));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Tells how one sensor is now")
    public SensorNow sensor(@PathParam("id") String id) {
        return find(current.areas(GasSubsystem.VIEW), id);
    }

    /**
     * What a sensor measured over time.
     *
     * @param id of the sensor
     * @param signal which quantity
     * @param points in order of time; intervals without a value are left out
     */
    public record SeriesView(String id, String signal, List<SeriesPoint> points) {}

    @GET
    @Path("{id}/series")
    @Operation(
            summary = "Tells how a quantity went at a sensor",
            description = "Lowest, highest and mean value of intervals of equal length; at most 92 days at once.")
    public SeriesView series(
            @PathParam("id") String id,
            @Parameter(description = "methane, outlet, inlet, temperature, immersion or battery")
                    @QueryParam("signal")
                    @DefaultValue("methane")
                    String signal,
            @Parameter(description = "first moment, ISO-8601, inclusive", required = true) @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "last moment, ISO-8601, exclusive", required = true) @QueryParam("to") @Nullable
                    String to,
            @Parameter(description = "how many intervals, 1 to 2000") @QueryParam("points") @DefaultValue("500")
                    int points) {
        find(current.areas(GasSubsystem.VIEW), id);
        if (!GasSubsystem.SIGNALS.contains(signal)) {
            throw Parameters.invalid(
                    "“signal”须为 " + GasSubsystem.SIGNALS + " 之一，现为“" + signal + "”",
                    "'signal' must be one of " + GasSubsystem.SIGNALS + ", got '" + signal + "'");
        }
        Instant first = Parameters.instant("from", from);
        Instant last = Parameters.instant("to", to);
        Parameters.span(first, last, LONGEST_SERIES);
        Parameters.range("points", points, 1, MOST_POINTS);
        return new SeriesView(id, signal, history.series(id, signal, first, last, points));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(GasSubsystem.MANAGE)
    @Operation(
            summary =
                    "Says how often a sensor reports, when it was calibrated, and what it belongs to; in force at once",
            description = "Instead of what was said before. What is null is not known.")
    public SensorNow put(@PathParam("id") String id, @Nullable SensorForm form) {
        AreaScope within = current.areas(GasSubsystem.MANAGE);
        find(within, id);
        if (form == null) {
            throw Parameters.invalid("请填写内容", "the body must hold what is to be set");
        }
        told(() -> imports.put(id, form));
        return find(within, id);
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @RequiresPermission(value = GasSubsystem.MANAGE, wholeCity = true)
    @BodyLimit(LARGEST_FILE)
    @Operation(
            summary = "Takes what a CSV file says of sensors, row by row; in force at once",
            description =
                    "UTF-8 with the columns device, site (WELL, ADJACENT, REGULATOR), interval (seconds), calibratedOn,"
                            + " setPressure (kPa) and operator, at most 10,000 rows. Rows that cannot be taken are told, the others"
                            + " are taken.")
    public SensorImport.Outcome importCsv(byte[] csv) {
        try {
            return imports.take(csv, current.areas(GasSubsystem.MANAGE));
        } catch (UnreadableTableException e) {
            throw ProblemException.badRequest("file-invalid", e.reason());
        }
    }

    private static void told(Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            throw ProblemException.badRequest("sensor-invalid", e.reason());
        }
    }

    private SensorNow find(AreaScope within, String id) {
        return sensors.find(within, id).orElseThrow(() -> ProblemException.notFound("sensor", SENSOR, id));
    }
}
