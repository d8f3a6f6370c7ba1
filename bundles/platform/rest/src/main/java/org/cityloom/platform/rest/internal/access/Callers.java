/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.access;

import java.util.Arrays;
import java.util.Optional;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Door;
import org.cityloom.api.people.Origin;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Sessions;

/** Finds out who sends a request and keeps it for the thread that handles the request. */
@Component(service = {CurrentPerson.class, Callers.class})
public final class Callers implements CurrentPerson {
    /** The cookie of a signed-in browser. */
    public static final String COOKIE = "cityloom-session";

    private static final String BEARER = "Bearer ";

    private static final ThreadLocal<Caller> CALLER = new ThreadLocal<>();
    private static final ThreadLocal<Origin> ORIGIN = new ThreadLocal<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Sessions sessions;

    @Activate
    public Callers() {}

    /** With sessions that are known from the beginning, for tests. */
    public Callers(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Person> current() {
        return Optional.ofNullable(CALLER.get()).map(Caller::person);
    }

    @Override
    public Optional<Origin> origin() {
        return Optional.ofNullable(ORIGIN.get());
    }

    /** The caller of the request that this thread handles; nobody outside of a request. */
    Caller caller() {
        Caller known = CALLER.get();
        return known == null ? new Caller(null, false, sessions != null) : known;
    }

    /** Whether sessions can be looked up at the moment. */
    public boolean sessionsKnown() {
        return sessions != null;
    }

    /** Binds the caller of the request to this thread, until {@link #leave}. */
    public Caller enter(HttpServletRequest request) {
        Caller found = identify(request);
        CALLER.set(found);
        ORIGIN.set(origin(request, found));
        return found;
    }

    /** Forgets the caller. */
    public void leave() {
        CALLER.remove();
        ORIGIN.remove();
    }

    /** A browser sends the cookie or, before signing in, the header that only our screens send. */
    private static Origin origin(HttpServletRequest request, Caller caller) {
        boolean screen = caller.byCookie()
                || (caller.person() == null && request.getHeader(AccessFilter.REQUEST_HEADER) != null);
        String credential = caller.person() == null ? null : caller.byCookie() ? "session" : "token";
        return new Origin(screen ? Door.SCREEN : Door.REST, request.getRemoteAddr(), credential);
    }

    private Caller identify(HttpServletRequest request) {
        Sessions known = sessions;
        if (known == null) {
            return new Caller(null, false, false);
        }
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = header.substring(BEARER.length()).trim();
            return new Caller(known.person(token).orElse(null), false, true);
        }
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? new Caller(null, false, true)
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> known.person(cookie.getValue()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(person -> new Caller(person, true, true))
                        .orElseGet(() -> new Caller(null, false, true));
    }
}
