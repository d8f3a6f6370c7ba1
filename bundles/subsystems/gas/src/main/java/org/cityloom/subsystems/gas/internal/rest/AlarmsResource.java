/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.rest;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
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

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.gas.internal.GasSubsystem;
import org.cityloom.subsystems.gas.internal.Handlings;
import org.cityloom.subsystems.gas.internal.RefusedException;
import org.cityloom.subsystems.gas.internal.store.Cause;
import org.cityloom.subsystems.gas.internal.store.Handling;

/** {@code /api/gas/alarms}: the alarms of gas, and the two steps in which they are handled. */
@Component(service = AlarmsResource.class, property = RestResource.PUBLISH + "=true")
@Path("gas/alarms")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(GasSubsystem.VIEW)
@Tag(name = "gas")
public final class AlarmsResource {
    private static final int CONFLICT = 409;

    private final Alarms alarms;
    private final Handlings handlings;
    private final Devices devices;
    private final CurrentPerson current;

    @Activate
    public AlarmsResource(
            @Reference Alarms alarms,
            @Reference Handlings handlings,
            @Reference Devices devices,
            @Reference CurrentPerson current) {
        this.alarms = alarms;
        this.handlings = handlings;
        this.devices = devices;
        this.current = current;
    }

    /**
     * The first step.
     *
     * @param cause what the alarm is
     */
    public record Confirmation(@Nullable Cause cause) {}

    /**
     * The second step.
     *
     * @param finding what was found and done, 1 to 2,000 characters
     */
    public record Closing(@Nullable String finding) {}

    @GET
    @Operation(summary = "Lists the alarms of gas within your areas with their handling, the newest first")
    public Page<AlarmView> list(
            @Parameter(description = "true for open ones, false for cleared ones, all if absent")
                    @QueryParam("open")
                    @Nullable
                    Boolean open,
            @Parameter(description = "id of the sensor, all if absent") @QueryParam("sensor") @Nullable String sensor,
            @Parameter(description = "how many to skip") @QueryParam("offset") @DefaultValue("0") int offset,
            @Parameter(description = "how many to return, 1 to 1000") @QueryParam("limit") @DefaultValue("200")
                    int limit) {
        AlarmQuery query =
                new AlarmQuery(GasSubsystem.ID, null, sensor, open, null, null, current.areas(GasSubsystem.VIEW));
        Page<Alarm> found = alarms.alarms(query, new PageRequest(offset, limit));
        Map<Long, Handling> done =
                handlings.of(found.items().stream().map(Alarm::id).toList());
        return new Page<>(
                found.items().stream()
                        .map(alarm -> view(alarm, done.get(alarm.id())))
                        .toList(),
                found.offset(),
                found.total());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Tells of one alarm and what was done about it")
    public AlarmView alarm(@PathParam("id") long id) {
        return view(find(current.areas(GasSubsystem.VIEW), id));
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(GasSubsystem.HANDLE)
    @Operation(
            summary = "The first step: says what an alarm is, and acknowledges it",
            description = "LEAK, BIOGAS, FAULT or FALSE_ALARM. Once only; whoever comes second is refused.")
    public AlarmView confirm(@PathParam("id") long id, @Nullable Confirmation confirmation) {
        AreaScope within = current.areas(GasSubsystem.HANDLE);
        Alarm alarm = find(within, id);
        Cause cause = confirmation == null ? null : confirmation.cause();
        if (cause == null) {
            throw Parameters.invalid("请说明告警原因（cause）", "'cause' must say what the alarm is");
        }
        told(() -> handlings.confirm(alarm, cause, person()));
        return view(find(within, id));
    }

    @POST
    @Path("{id}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(GasSubsystem.HANDLE)
    @Operation(
            summary = "The second step: closes an alarm with what was found",
            description = "A leak or biogas must have gone before; closing a fault or false alarm clears the alarm.")
    public AlarmView close(@PathParam("id") long id, @Nullable Closing closing) {
        AreaScope within = current.areas(GasSubsystem.HANDLE);
        Alarm alarm = find(within, id);
        String finding = closing == null || closing.finding() == null ? "" : closing.finding();
        told(() -> handlings.close(alarm, finding, person()));
        return view(find(within, id));
    }

    private static Handling told(Supplier<Handling> work) {
        try {
            return work.get();
        } catch (RefusedException e) {
            throw new ProblemException(
                    CONFLICT,
                    "alarm-step-refused",
                    new LocalizedText("此步骤不能执行", "This step cannot be taken"),
                    e.reason());
        }
    }

    private Alarm find(AreaScope within, long id) {
        return GasAlarms.find(alarms, within, id);
    }

    private AlarmView view(Alarm alarm) {
        return view(alarm, handlings.of(List.of(alarm.id())).get(alarm.id()));
    }

    private AlarmView view(Alarm alarm, @Nullable Handling handling) {
        return new AlarmView(
                alarm,
                GasSubsystem.title(alarm.kind()),
                devices.device(alarm.deviceId()).map(Device::name).orElse(alarm.deviceId()),
                handling);
    }

    private String person() {
        return current.current().orElseThrow().id();
    }
}
