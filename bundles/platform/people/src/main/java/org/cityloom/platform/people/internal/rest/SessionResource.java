/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.rest;

import java.util.Optional;
import java.util.stream.Stream;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Sessions;
import org.cityloom.api.rest.OpenToEveryone;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.people.internal.StoredSessions;

/** Signing in, asking who one is, signing out. */
@Component(service = SessionResource.class, property = RestResource.PUBLISH + "=true")
@Path("session")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {
    private static final String COOKIE = "cityloom-session";
    private static final String BEARER = "Bearer ";

    private final Sessions sessions;

    @Activate
    public SessionResource(@Reference Sessions sessions) {
        this.sessions = sessions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenToEveryone("Nobody is signed in before this")
    @Operation(summary = "Sign in", description = "Opens a session and sets its cookie, which scripts cannot read.")
    public Response open(@Nullable SignIn entered, @Parameter(hidden = true) @Context HttpServletRequest request) {
        if (entered == null || entered.name() == null || entered.password() == null) {
            throw ProblemException.badRequest("sign-in-incomplete", "send a JSON object with name and password");
        }
        String token = sessions.signIn(entered.name(), entered.password().toCharArray(), request.getRemoteAddr())
                .orElseThrow(() -> new ProblemException(
                        401,
                        "sign-in-refused",
                        "Signing in failed",
                        "name or password is wrong, or there were too many attempts: wait a minute and try again"));
        return sessions.person(token)
                .map(person -> Response.ok(SignedIn.of(person))
                        .header(HttpHeaders.SET_COOKIE, cookie(token, request.isSecure()))
                        .build())
                .orElseThrow(() -> new IllegalStateException("the new session is gone already"));
    }

    @GET
    @RequiresPermission(StoredSessions.SELF)
    @Operation(summary = "Who am I", description = "Tells who is signed in and what that person may do.")
    public SignedIn who(
            @Parameter(hidden = true) @CookieParam(COOKIE) @Nullable String cookie,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return tokens(cookie, authorization)
                .map(sessions::person)
                .flatMap(Optional::stream)
                .findFirst()
                .map(SignedIn::of)
                .orElseThrow(() -> new ProblemException(401, "not-signed-in", "Please sign in", "there is no session"));
    }

    @DELETE
    @RequiresPermission(StoredSessions.SELF)
    @Operation(summary = "Sign out", description = "Closes the session and removes its cookie.")
    public Response close(
            @Parameter(hidden = true) @CookieParam(COOKIE) @Nullable String cookie,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(hidden = true) @Context HttpServletRequest request) {
        tokens(cookie, authorization).forEach(sessions::signOut);
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", request.isSecure()) + "; Max-Age=0")
                .build();
    }

    /** The bearer token first, as the platform's own access check does. */
    private static Stream<String> tokens(@Nullable String cookie, @Nullable String authorization) {
        String bearer = authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
        return Stream.of(Optional.ofNullable(bearer), Optional.ofNullable(cookie))
                .flatMap(Optional::stream);
    }

    /** By hand, since the cookie class of this JAX-RS does not know SameSite. */
    private static String cookie(String token, boolean secure) {
        return COOKIE + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }
}
