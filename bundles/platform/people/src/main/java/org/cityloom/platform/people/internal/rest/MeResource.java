/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.rest;

import java.util.List;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.people.internal.ApiTokens;
import org.cityloom.platform.people.internal.Identities;
import org.cityloom.platform.people.internal.OwnAccount;
import org.cityloom.platform.people.internal.SecondFactors;
import org.cityloom.platform.people.internal.StoredSessions;
import org.cityloom.platform.people.internal.organisation.CorePermissions;
import org.cityloom.platform.people.internal.rest.Views.CodeForm;
import org.cityloom.platform.people.internal.rest.Views.NewToken;
import org.cityloom.platform.people.internal.rest.Views.PasswordForm;
import org.cityloom.platform.people.internal.rest.Views.PersonView;
import org.cityloom.platform.people.internal.rest.Views.RecoveryCodes;
import org.cityloom.platform.people.internal.rest.Views.SecondFactorBegun;
import org.cityloom.platform.people.internal.rest.Views.SessionView;
import org.cityloom.platform.people.internal.rest.Views.TokenForm;
import org.cityloom.platform.people.internal.rest.Views.TokenView;

/** {@code /api/people/me}: one's own password, sessions, tokens and second factor; no token of a program gets here. */
@Component(service = MeResource.class, property = RestResource.PUBLISH + "=true")
@Path("people/me")
@Tag(name = "people")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(CorePermissions.SELF)
public final class MeResource {
    private final Identities identities;
    private final OwnAccount own;
    private final StoredSessions sessions;
    private final ApiTokens tokens;
    private final SecondFactors factors;
    private final CurrentPerson current;

    @Activate
    public MeResource(
            @Reference Identities identities,
            @Reference OwnAccount own,
            @Reference StoredSessions sessions,
            @Reference ApiTokens tokens,
            @Reference SecondFactors factors,
            @Reference CurrentPerson current) {
        this.identities = identities;
        this.own = own;
        this.sessions = sessions;
        this.tokens = tokens;
        this.factors = factors;
        this.current = current;
    }

    @GET
    @Operation(summary = "My account", description = "With all roles.")
    public PersonView me() {
        return identities
                .account(person().id())
                .map(PersonView::of)
                .orElseThrow(() -> ProblemException.notFound("person", person().id()));
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change my password",
            description = "At least 12 characters, and none that everybody tries; all my other sessions are closed.")
    public void changePassword(
            @Nullable PasswordForm form,
            @Parameter(hidden = true) @CookieParam(Presented.COOKIE) @Nullable String cookie,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Parameter(hidden = true) @Context HttpServletRequest request) {
        PasswordForm entered = Views.needed("password", form);
        own.changePassword(
                person().id(),
                Views.needed("old", entered.old()).toCharArray(),
                Views.needed("password", entered.password()).toCharArray(),
                Presented.token(cookie, authorization),
                request.getRemoteAddr());
    }

    @GET
    @Path("sessions")
    @Operation(summary = "Where I am signed in", description = "Used last first; the present session is marked.")
    public List<SessionView> sessions(
            @Parameter(hidden = true) @CookieParam(Presented.COOKIE) @Nullable String cookie,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        String token = Presented.token(cookie, authorization);
        return sessions.of(person().id()).stream()
                .map(session -> SessionView.of(session, token))
                .toList();
    }

    @DELETE
    @Path("sessions")
    @Operation(summary = "Sign out everywhere", description = "The present session ends too.")
    public void closeSessions() {
        sessions.signOutEverywhere(person().id());
    }

    @DELETE
    @Path("sessions/{id}")
    @Operation(summary = "Sign out in one place", description = "Ends one of my sessions.")
    public void closeSession(@PathParam("id") String id) {
        if (!sessions.close(person().id(), id)) {
            throw ProblemException.notFound("session", id);
        }
    }

    @GET
    @Path("tokens")
    @Operation(summary = "My tokens", description = "Newest first, without their text.")
    public List<TokenView> tokens() {
        return tokens.of(person().id()).stream().map(TokenView::of).toList();
    }

    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a token for a program",
            description = "For some of my own permissions and at most a year. The answer contains its text, which is"
                    + " shown this once and sent as 'Authorization: Bearer …'.")
    public NewToken createToken(@Nullable TokenForm form) {
        TokenForm entered = Views.needed("token", form);
        return new NewToken(tokens.create(
                person(),
                Views.needed("name", entered.name()),
                Views.needed("permissions", entered.permissions()),
                Views.needed("expires", entered.expires())));
    }

    @DELETE
    @Path("tokens/{id}")
    @Operation(summary = "Revoke one of my tokens", description = "It stops working at once.")
    public void revokeToken(@PathParam("id") String id) {
        if (!tokens.revoke(person().id(), id)) {
            throw ProblemException.notFound("token", id);
        }
        sessions.forget();
    }

    @POST
    @Path("second-factor")
    @Operation(
            summary = "Begin with a second factor",
            description = "One-time codes by time (RFC 6238); not asked for before a first code has confirmed it.")
    public SecondFactorBegun beginSecondFactor() {
        String id = person().id();
        return factors.begin(id)
                .map(secret -> new SecondFactorBegun(secret, SecondFactors.uri(id, secret)))
                .orElseThrow(() -> new ProblemException(
                        409, "second-factor-on", "There is a second factor already", "end it first"));
    }

    @POST
    @Path("second-factor/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Show that the second factor works",
            description = "From now on it is asked for. The answer contains recovery codes, which are shown this once.")
    public RecoveryCodes confirmSecondFactor(@Nullable CodeForm form) {
        String code = Views.needed("code", Views.needed("code", form).code());
        return factors.confirm(person().id(), code)
                .map(RecoveryCodes::new)
                .orElseThrow(() -> ProblemException.badRequest(
                        "code-wrong", "the code is wrong or was used already; wait for the next one"));
    }

    @POST
    @Path("second-factor/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End my second factor", description = "Takes my password as 'old'.")
    public void endSecondFactor(
            @Nullable PasswordForm form, @Parameter(hidden = true) @Context HttpServletRequest request) {
        String password = Views.needed("old", Views.needed("password", form).old());
        own.endSecondFactor(person().id(), password.toCharArray(), request.getRemoteAddr());
    }

    private Person person() {
        return current.current()
                .orElseThrow(() -> new ProblemException(401, "not-signed-in", "Please sign in", "there is no session"));
    }
}
