/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.access;

import java.util.Set;

import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;

import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;

/** Lets a request through to its method only if the caller may call it. */
@Priority(Priorities.AUTHORIZATION)
public final class AccessFilter implements ContainerRequestFilter {
    /** A header that no foreign site can make a browser send without asking; proof that the request is from our screen. */
    public static final String REQUEST_HEADER = "X-Cityloom-Request";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final AccessRules rules;
    private final Callers callers;

    @Context
    private ResourceInfo resource;

    public AccessFilter(AccessRules rules, Callers callers) {
        this.rules = rules;
        this.callers = callers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        AccessRule rule = rules.rule(resource.getResourceMethod())
                .orElseThrow(() -> new IllegalStateException("no access rule for " + resource.getResourceMethod()));
        check(rule, callers.caller(), request.getMethod(), request.getHeaderString(REQUEST_HEADER) != null);
    }

    static void check(AccessRule rule, Caller caller, String method, boolean headerSent) {
        if (caller.byCookie() && !READING.contains(method) && !headerSent) {
            throw new ProblemException(
                    403,
                    "request-header-missing",
                    "The request may come from a foreign site",
                    "send the header " + REQUEST_HEADER + ": 1 with every request that changes something");
        }
        if (rule instanceof AccessRule.Needs needs) {
            Person person = caller.person();
            if (!caller.sessionsKnown()) {
                throw new ProblemException(
                        503, "sessions-away", "Nobody can be recognised right now", "try again in a moment");
            }
            if (person == null) {
                throw new ProblemException(
                        401, "not-signed-in", "Please sign in", "there is no session, or it has expired");
            }
            if (!person.may(needs.permission())) {
                throw new ProblemException(
                        403,
                        "not-permitted",
                        "You are not allowed to do this",
                        "this needs the permission " + needs.permission());
            }
            if (needs.wholeCity() && !person.areas(needs.permission()).everywhere()) {
                throw new ProblemException(
                        403,
                        "area-restricted",
                        "This is for the whole city",
                        "it belongs to no part of the city, so it needs " + needs.permission() + " in the whole city");
            }
        }
    }
}
