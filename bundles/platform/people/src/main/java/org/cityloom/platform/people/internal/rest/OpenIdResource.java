/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.rest;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.GET;
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
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.people.internal.Identities;
import org.cityloom.platform.people.internal.StoredSessions;
import org.cityloom.platform.people.internal.openid.OpenIdSignIn;
import org.cityloom.platform.people.internal.store.Account;

/**
 * {@code /api/session/openid}: signing in with what an issuer says. The issuer sends the browser back to the page, which hands code and
 * state over: so the cookies of this platform are never sent from a foreign site, and no address to go to comes with a request.
 */
@Component(service = OpenIdResource.class, property = RestResource.PUBLISH + "=true")
@Path("session/openid")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenIdResource {
    private static final String COOKIE = "cityloom-openid";
    private static final int SECRET_LENGTH = 43;
    private static final int MINUTES = 10; // RFC 6749, 4.1.2: a code lives that long at most

    private final OpenIdSignIn openId;
    private final Identities identities;
    private final StoredSessions sessions;

    @Activate
    public OpenIdResource(
            @Reference OpenIdSignIn openId, @Reference Identities identities, @Reference StoredSessions sessions) {
        this.openId = openId;
        this.identities = identities;
        this.sessions = sessions;
    }

    /**
     * Whether the button is shown.
     *
     * @param on whether there is an issuer
     * @param title of the button; null if there is none
     */
    public record OpenIdView(boolean on, @Nullable LocalizedText title) {}

    /** Where the browser goes. */
    public record Begin(String address) {}

    /**
     * What the issuer gave the browser on its way back.
     *
     * @param code for one token
     * @param state as it was sent there
     * @param iss the issuer, if it says so
     */
    public record Return(@Nullable String code, @Nullable String state, @Nullable String iss) {
        /** Leaves the code out. */
        @Override
        public String toString() {
            return "return";
        }
    }

    @GET
    @OpenToEveryone("The page to sign in shows a button by it")
    @Operation(summary = "Whether OpenID Connect is on", description = "With the title of its button.")
    public OpenIdView view() {
        return new OpenIdView(openId.title().isPresent(), openId.title().orElse(null));
    }

    @POST
    @OpenToEveryone("Nobody is signed in before this")
    @Operation(
            summary = "Begin to sign in by OpenID Connect",
            description =
                    "Answers where the browser goes, and sets a cookie that proves on its return that it began here.")
    public Response begin(@Parameter(hidden = true) @Context HttpServletRequest request) {
        OpenIdSignIn.Begun begun = openId.begin();
        return Response.ok(new Begin(begun.address().toString()))
                .header(HttpHeaders.SET_COOKIE, cookie(begun.secret(), MINUTES * 60, request.isSecure()))
                .build();
    }

    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @OpenToEveryone("Nobody is signed in before this")
    @Operation(
            summary = "Complete signing in by OpenID Connect",
            description = "Takes what the issuer gave the browser; opens a new session as with a password.")
    public Response complete(
            @Nullable Return given,
            @Parameter(hidden = true) @CookieParam(COOKIE) @Nullable String secret,
            @Parameter(hidden = true) @CookieParam(Presented.COOKIE) @Nullable String session,
            @Parameter(hidden = true) @Context HttpServletRequest request) {
        Return returned = Views.needed("code", given);
        String code = Views.needed("code", returned.code());
        String state = Views.needed("state", returned.state());
        if (secret == null || secret.length() != SECRET_LENGTH || code.isBlank()) {
            throw ProblemException.badRequest(
                    "openid-not-begun", "this browser did not begin to sign in, or too long ago: begin again");
        }
        Account account = openId.complete(secret, code, state, returned.iss(), request.getRemoteAddr());
        Presented.tokens(session, null).forEach(sessions::signOut);
        String token = sessions.open(account, request.getRemoteAddr());
        return Response.ok(SignedIn.of(identities.inSession(account), account.mustChange()))
                .header(HttpHeaders.SET_COOKIE, Presented.cookie(token, request.isSecure()))
                .header(HttpHeaders.SET_COOKIE, cookie("", 0, request.isSecure()))
                .build();
    }

    private static String cookie(String secret, int seconds, boolean secure) {
        return COOKIE + "=" + secret + "; Path=/api/session/openid; HttpOnly; SameSite=Strict; Max-Age=" + seconds
                + (secure ? "; Secure" : "");
    }
}
