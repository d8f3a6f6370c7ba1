/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.rest;

import java.util.Optional;

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

import org.cityloom.api.rest.OpenToEveryone;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.people.internal.Accounts;
import org.cityloom.platform.people.internal.Attempt;
import org.cityloom.platform.people.internal.Identities;
import org.cityloom.platform.people.internal.StoredSessions;
import org.cityloom.platform.people.internal.organisation.CorePermissions;
import org.cityloom.platform.people.internal.store.Account;

/** Signing in, asking who one is, signing out. */
@Component(service = SessionResource.class, property = RestResource.PUBLISH + "=true")
@Path("session")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {
    private final Accounts accounts;
    private final Identities identities;
    private final StoredSessions sessions;

    @Activate
    public SessionResource(
            @Reference Accounts accounts, @Reference Identities identities, @Reference StoredSessions sessions) {
        this.accounts = accounts;
        this.identities = identities;
        this.sessions = sessions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenToEveryone("Nobody is signed in before this")
    @Operation(
            summary = "Sign in",
            description =
                    "Opens a session and sets its cookie, which scripts cannot read. The problem 'code-needed' asks"
                            + " for the code of the second factor.")
    public Response open(
            @Nullable SignIn entered,
            @Parameter(hidden = true) @CookieParam(Presented.COOKIE) @Nullable String cookie,
            @Parameter(hidden = true) @Context HttpServletRequest request) {
        if (entered == null || entered.name() == null || entered.password() == null) {
            throw ProblemException.badRequest("sign-in-incomplete", "send a JSON object with name and password");
        }
        Account account = recognise(entered.name(), entered.password().toCharArray(), entered.code(), request);
        Presented.tokens(cookie, null).forEach(sessions::signOut);
        String token = sessions.open(account, request.getRemoteAddr());
        return Response.ok(SignedIn.of(identities.inSession(account), account.mustChange()))
                .header(HttpHeaders.SET_COOKIE, Presented.cookie(token, request.isSecure()))
                .build();
    }

    private Account recognise(String name, char[] password, @Nullable String code, HttpServletRequest request) {
        String given = code == null || code.isBlank() ? null : code;
        Attempt attempt = accounts.authenticate(name, password, given, request.getRemoteAddr());
        if (attempt instanceof Attempt.Right right) {
            return right.account();
        }
        if (attempt instanceof Attempt.CodeNeeded) {
            throw new ProblemException(
                    401, "code-needed", "A code is needed", "enter the code of your second factor, or a recovery code");
        }
        throw new ProblemException(
                401,
                "sign-in-refused",
                "Signing in failed",
                "name or password is wrong, or there were too many attempts: wait a minute and try again");
    }

    @GET
    @RequiresPermission(CorePermissions.SELF)
    @Operation(summary = "Who am I", description = "Tells who is signed in and what that person may do.")
    public SignedIn who(
            @Parameter(hidden = true) @CookieParam(Presented.COOKIE) @Nullable String cookie,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        return Presented.tokens(cookie, authorization)
                .map(sessions::person)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(person ->
                        identities.account(person.id()).map(account -> SignedIn.of(person, account.mustChange())))
                .orElseThrow(() -> new ProblemException(401, "not-signed-in", "Please sign in", "there is no session"));
    }

    @DELETE
    @RequiresPermission(CorePermissions.SELF)
    @Operation(summary = "Sign out", description = "Closes the session and removes its cookie.")
    public Response close(
            @Parameter(hidden = true) @CookieParam(Presented.COOKIE) @Nullable String cookie,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(hidden = true) @Context HttpServletRequest request) {
        Presented.tokens(cookie, authorization).forEach(sessions::signOut);
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, Presented.cookie("", request.isSecure()) + "; Max-Age=0")
                .build();
    }
}
