/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal.rest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.gas.internal.GasSubsystem;
import org.cityloom.subsystems.gas.internal.Handlings;
import org.cityloom.subsystems.gas.internal.RefusedException;
import org.cityloom.subsystems.gas.internal.store.Cause;

/** {@code /api/gas/alarms/chosen}: the two steps of several alarms at once. Each is taken or refused by itself, as if it stood alone. */
@Component(service = ChosenAlarmsResource.class, property = RestResource.PUBLISH + "=true")
@Path("gas/alarms/chosen")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission(GasSubsystem.HANDLE)
@Tag(name = "gas")
public final class ChosenAlarmsResource {
    private static final int MOST_AT_ONCE = 100; // default, as cases are dispatched

    private final Alarms alarms;
    private final Handlings handlings;
    private final CurrentPerson current;

    @Activate
    public ChosenAlarmsResource(
            @Reference Alarms alarms, @Reference Handlings handlings, @Reference CurrentPerson current) {
        this.alarms = alarms;
        this.handlings = handlings;
        this.current = current;
    }

    /**
     * The first step of several.
     *
     * @param alarms 1 to 100 ids
     * @param cause what they are
     */
    public record Confirmation(@Nullable List<@Nullable Long> alarms, @Nullable Cause cause) {}

    /**
     * The second step of several.
     *
     * @param alarms 1 to 100 ids
     * @param finding what was found and done, 1 to 2,000 characters
     */
    public record Closing(@Nullable List<@Nullable Long> alarms, @Nullable String finding) {}

    /**
     * What became of one of several.
     *
     * @param alarm its id
     * @param problem why the step was not taken; null if it was
     */
    public record Outcome(long alarm, @Nullable LocalizedText problem) {}

    @POST
    @Path("confirmation")
    @Operation(
            summary = "The first step of several alarms: says what they are, and acknowledges them",
            description = "At most 100. Tells what became of each.")
    public List<Outcome> confirm(@Nullable Confirmation confirmation) {
        List<Alarm> chosen = find(confirmation == null ? null : confirmation.alarms());
        Cause cause = confirmation == null ? null : confirmation.cause();
        if (cause == null) {
            throw Parameters.invalid("请说明告警原因（cause）", "'cause' must say what the alarms are");
        }
        String by = current.current().orElseThrow().id();
        return each(chosen, alarm -> handlings.confirm(alarm, cause, by));
    }

    @POST
    @Path("closing")
    @Operation(
            summary = "The second step of several alarms: closes them with what was found",
            description =
                    "At most 100. Tells what became of each; what is still there or was not confirmed is refused.")
    public List<Outcome> close(@Nullable Closing closing) {
        List<Alarm> chosen = find(closing == null ? null : closing.alarms());
        String finding = closing == null || closing.finding() == null ? "" : closing.finding();
        String by = current.current().orElseThrow().id();
        return each(chosen, alarm -> handlings.close(alarm, finding, by));
    }

    private static List<Outcome> each(List<Alarm> chosen, Consumer<Alarm> step) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Alarm alarm : chosen) {
            try {
                step.accept(alarm);
                outcomes.add(new Outcome(alarm.id(), null));
            } catch (RefusedException e) {
                outcomes.add(new Outcome(alarm.id(), e.reason()));
            }
        }
        return outcomes;
    }

    /** All of them, or none if one is not there for this person. */
    private List<Alarm> find(@Nullable List<@Nullable Long> ids) {
        if (ids == null
                || ids.isEmpty()
                || ids.size() > MOST_AT_ONCE
                || ids.stream().anyMatch(Objects::isNull)) {
            throw Parameters.invalid(
                    "“alarms”须有 1 至 " + MOST_AT_ONCE + " 个告警编号", "'alarms' must hold 1 to " + MOST_AT_ONCE + " ids");
        }
        AreaScope within = current.areas(GasSubsystem.HANDLE);
        return new LinkedHashSet<>(ids)
                .stream().map(id -> GasAlarms.find(alarms, within, id)).toList();
    }
}
