/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

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

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmEvent;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;

/** {@code /api/alarms}: what people and other systems may see of the alarms and do about them. */
@Path("alarms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alarms")
@Component(service = AlarmsResource.class, property = RestResource.PUBLISH + "=true")
public final class AlarmsResource {
    private static final String VIEW = "alarms:view";
    private static final String HANDLE = "alarms:handle";

    private final Alarms alarms;
    private final CurrentPerson person;

    @Activate
    public AlarmsResource(@Reference Alarms alarms, @Reference CurrentPerson person) {
        this.alarms = alarms;
        this.person = person;
    }

    @GET
    @RequiresPermission(VIEW)
    @Operation(summary = "Alarms, newest first", description = "Every parameter restricts; times are ISO-8601.")
    public Page<Alarm> alarms(
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("subsystem") @Nullable String subsystem,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("deviceId") @Nullable String deviceId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        AlarmQuery query =
                new AlarmQuery(subsystem, kind, deviceId, open, time("from", from), time("to", to), person.areas(VIEW));
        return alarms.alarms(query, new PageRequest(offset, limit));
    }

    @GET
    @Path("feed")
    @RequiresPermission(value = VIEW, wholeCity = true)
    @Operation(
            summary = "What happened to alarms, for readers with a cursor",
            description =
                    "Entries behind the given sequence, in order; a reader that keeps the last one misses nothing. Who sees a part"
                            + " of the city reads /api/alarms instead.")
    public List<AlarmEvent> feed(
            @QueryParam("after") @DefaultValue("0") long after, @QueryParam("limit") @DefaultValue("100") int limit) {
        return alarms.feed(after, limit);
    }

    @GET
    @Path("{id}")
    @RequiresPermission(VIEW)
    @Operation(summary = "One alarm", description = "The alarm as it stands.")
    public Alarm alarm(@PathParam("id") long id) {
        return within(VIEW, id);
    }

    private Alarm within(String permission, long id) {
        AreaScope scope = person.areas(permission);
        return alarms.alarm(id)
                .filter(alarm -> scope.covers(alarm.area()))
                .orElseThrow(() -> ProblemException.notFound("alarm", Long.toString(id)));
    }

    @GET
    @Path("{id}/history")
    @RequiresPermission(VIEW)
    @Operation(summary = "What happened to one alarm", description = "Oldest first, at most 1,000 entries.")
    public List<AlarmEvent> history(@PathParam("id") long id) {
        alarm(id);
        return alarms.history(id);
    }

    @POST
    @Path("{id}/acknowledge")
    @RequiresPermission(HANDLE)
    @Operation(
            summary = "Take note of an alarm",
            description = "Notes the signed-in person; a second acknowledgement changes nothing.")
    public Alarm acknowledge(@PathParam("id") long id) {
        within(HANDLE, id);
        return alarms.acknowledge(id, signedIn());
    }

    @POST
    @Path("{id}/clear")
    @RequiresPermission(HANDLE)
    @Operation(summary = "Clear an alarm by hand", description = "A second clearing changes nothing.")
    public Alarm clear(@PathParam("id") long id) {
        within(HANDLE, id);
        return alarms.clear(id, signedIn());
    }

    @POST
    @Path("{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(HANDLE)
    @Operation(summary = "Comment on an alarm", description = "1 to 2,000 characters, signed with the person's id.")
    public Alarm comment(@PathParam("id") long id, @Nullable AlarmComment comment) {
        if (comment == null || comment.comment() == null) {
            throw ProblemException.badRequest("comment-missing", "expected {\"comment\": \"…\"}");
        }
        within(HANDLE, id);
        return alarms.comment(id, signedIn(), comment.comment());
    }

    private String signedIn() {
        return person.current()
                .map(Person::id)
                .orElseThrow(() -> new ProblemException(
                        401, "not-signed-in", "Nobody is signed in", "sign in first, an alarm is handled by a person"));
    }

    private static @Nullable Instant time(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    parameter + " must be an ISO-8601 time like 2026-11-23T08:00:00Z, got '" + text + "'", e);
        }
    }
}
