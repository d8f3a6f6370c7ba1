/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import javax.servlet.AsyncContext;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.CookieParam;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.AsyncResponse;
import javax.ws.rs.container.Suspended;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;

/** The door through which screens follow what changes. */
@Component(service = LiveResource.class, property = RestResource.PUBLISH + "=true")
@Path("live")
public final class LiveResource {
    private static final int MAXIMUM_TOPICS = 50;
    private static final String BEARER = "Bearer ";

    private final LiveHub hub;
    private final CurrentPerson current;

    @Activate
    public LiveResource(@Reference LiveHub hub, @Reference CurrentPerson current) {
        this.hub = hub;
        this.current = current;
    }

    @GET
    @Produces("text/event-stream")
    @RequiresPermission("live:view")
    @Operation(
            summary = "Follow what changes, as server-sent events",
            description =
                    "Each event is named as its topic and carries {key, position, data}; of several events of one key"
                            + " within a second only the newest is sent. The event 'overflow' says that events were lost and that"
                            + " everything should be loaded again. Every topic needs its own permission besides.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The stream; it stays open as long as the session does",
                            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string"))))
    public void follow(
            @Parameter(description = "Names of topics, separated by commas", required = true)
                    @QueryParam("topics")
                    @Nullable
                    String topics,
            @Parameter(description = "Beginning of an area's code; only events within, and those of no place")
                    @QueryParam("area")
                    @Nullable
                    String area,
            @Parameter(hidden = true) @CookieParam("cityloom-session") @Nullable String cookie,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(hidden = true) @Context HttpServletRequest request,
            @Suspended AsyncResponse suspended)
            throws IOException {
        Person person = current.current()
                .orElseThrow(() -> new IllegalStateException("the permission check let nobody through"));
        Set<String> names = names(topics);
        String prefix = prefix(area);
        AsyncContext context = request.getAsyncContext();
        ServletResponse response = context.getResponse();
        if (response instanceof HttpServletResponse http) {
            http.setHeader("X-Accel-Buffering", "no"); // reverse proxies would hold events back otherwise
        }
        response.setContentType("text/event-stream;charset=utf-8");
        hub.follow(token(cookie, authorization), person, names, prefix, context, response.getOutputStream());
    }

    @GET
    @Path("topics")
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresPermission("live:view")
    @Operation(
            summary = "What can be followed",
            description = "Every topic that somebody offers at the moment, also those that the caller may not follow.")
    public List<TopicView> topics() {
        return hub.topics().all().stream().map(TopicView::of).toList();
    }

    private static String token(@Nullable String cookie, @Nullable String authorization) {
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).trim();
        }
        return cookie == null ? "" : cookie;
    }

    private static Set<String> names(@Nullable String topics) {
        Set<String> result = new LinkedHashSet<>();
        for (String name : topics == null ? new String[0] : topics.split(",")) {
            if (!name.matches("[a-z][a-z0-9-]{0,63}")) {
                throw ProblemException.badRequest("topic-malformed", "'" + name + "' cannot be the name of a topic");
            }
            result.add(name);
        }
        if (result.isEmpty() || result.size() > MAXIMUM_TOPICS) {
            throw ProblemException.badRequest(
                    "topics-missing", "name 1 to " + MAXIMUM_TOPICS + " topics: /api/live?topics=alarms,devices");
        }
        return result;
    }

    private static String prefix(@Nullable String area) {
        String prefix = area == null ? "" : area;
        if (!prefix.matches("[0-9]{0,15}")) {
            throw ProblemException.badRequest(
                    "area-malformed", "'" + prefix + "' is not the beginning of an area's code of up to 15 digits");
        }
        return prefix;
    }
}
