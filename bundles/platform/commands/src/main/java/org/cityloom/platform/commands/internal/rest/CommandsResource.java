/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.rest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandConflictException;
import org.cityloom.api.commands.CommandEvent;
import org.cityloom.api.commands.CommandQuery;
import org.cityloom.api.commands.CommandRequest;
import org.cityloom.api.commands.CommandState;
import org.cityloom.api.commands.Commands;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;

/** {@code /api/commands}: devices are told what to do, and everybody sees what became of it. */
@Path("commands")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "commands")
@Component(service = CommandsResource.class, property = RestResource.PUBLISH + "=true")
public final class CommandsResource {
    private static final String VIEW = "commands:view";
    private static final String SEND = "commands:send";
    private static final String APPROVE = "commands:approve";

    private final Commands commands;
    private final Devices devices;
    private final CurrentPerson person;

    @Activate
    public CommandsResource(@Reference Commands commands, @Reference Devices devices, @Reference CurrentPerson person) {
        this.commands = commands;
        this.devices = devices;
        this.person = person;
    }

    @GET
    @RequiresPermission(VIEW)
    @Operation(summary = "Commands, newest first", description = "Every parameter restricts.")
    public Page<Command> commands(
            @QueryParam("subsystem") @Nullable String subsystem,
            @QueryParam("deviceId") @Nullable String deviceId,
            @QueryParam("state") @Nullable CommandState state,
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return commands.commands(
                new CommandQuery(subsystem, deviceId, state, open, person.areas(VIEW)), new PageRequest(offset, limit));
    }

    @GET
    @Path("{id}")
    @RequiresPermission(VIEW)
    @Operation(summary = "One command", description = "The command as it stands.")
    public Command command(@PathParam("id") long id) {
        return within(VIEW, id);
    }

    @GET
    @Path("{id}/history")
    @RequiresPermission(VIEW)
    @Operation(summary = "What happened to one command", description = "Oldest first, at most 1,000 steps.")
    public List<CommandEvent> history(@PathParam("id") long id) {
        within(VIEW, id);
        return commands.history(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(SEND)
    @Operation(
            summary = "Tell a device to do something",
            description =
                    "The kinds and their parameters are with the device's type. Answers at once; follow its state. A kind that may do"
                            + " harm waits for a second person.")
    public Command send(@Nullable CommandForm form) {
        String id = form == null ? null : form.deviceId();
        String kind = form == null ? null : form.kind();
        String reason = form == null ? null : form.reason();
        if (form == null || id == null || kind == null || reason == null) {
            throw ProblemException.badRequest(
                    "command-incomplete",
                    "expected {\"deviceId\": …, \"kind\": …, \"parameters\": {…}, \"reason\": …}");
        }
        if (devices.device(id)
                .filter(found -> person.areas(SEND).covers(found.area()))
                .isEmpty()) {
            throw ProblemException.notFound("device", id);
        }
        Map<String, Object> parameters = Objects.requireNonNullElse(form.parameters(), Map.of());
        if (parameters.containsValue(null)) {
            throw ProblemException.badRequest("command-parameter", "a parameter has a value, not null");
        }
        return unlessInConflict(() -> commands.send(new CommandRequest(id, kind, parameters, signedIn(), reason)));
    }

    @POST
    @Path("{id}/approve")
    @RequiresPermission(APPROVE)
    @Operation(
            summary = "Approve a command as the second person",
            description = "It is sent then. Who wanted it cannot approve it.")
    public Command approve(@PathParam("id") long id) {
        within(APPROVE, id);
        return unlessInConflict(() -> commands.approve(id, signedIn()));
    }

    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(APPROVE)
    @Operation(summary = "Decide against a command as the second person", description = "It is not sent.")
    public Command reject(@PathParam("id") long id, @Nullable ReasonForm form) {
        within(APPROVE, id);
        return unlessInConflict(() -> commands.reject(id, signedIn(), reason(form)));
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(SEND)
    @Operation(
            summary = "Take a command back",
            description = "Until the device answers; it may have got it already and still do it.")
    public Command cancel(@PathParam("id") long id, @Nullable ReasonForm form) {
        within(SEND, id);
        return unlessInConflict(() -> commands.cancel(id, signedIn(), reason(form)));
    }

    private static String reason(@Nullable ReasonForm form) {
        return form == null || form.reason() == null ? "" : form.reason();
    }

    private static Command unlessInConflict(Supplier<Command> work) {
        try {
            return work.get();
        } catch (CommandConflictException e) {
            throw new ProblemException(
                    409, "command-conflict", "The command does not allow that now", String.valueOf(e.getMessage()));
        }
    }

    private Command within(String permission, long id) {
        return commands.command(id)
                .filter(command -> person.areas(permission).covers(command.area()))
                .orElseThrow(() -> ProblemException.notFound("command", Long.toString(id)));
    }

    private String signedIn() {
        return person.current()
                .map(Person::id)
                .orElseThrow(() -> new ProblemException(
                        401, "not-signed-in", "Nobody is signed in", "sign in first, a command is sent by a person"));
    }
}
