/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.access;

import java.io.IOException;

import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;

import org.cityloom.platform.rest.internal.body.LimitedBody;

/** Lets a method read no more than it declares. Comes before it is asked who is calling: a body that is too large interests nobody. */
@Priority(Priorities.AUTHENTICATION)
public final class BodyFilter implements ContainerRequestFilter {
    private final Class<?> type;
    private final Callers callers;
    private final BodyLimits limits;

    @Context
    private ResourceInfo resource;

    public BodyFilter(Class<?> type, Callers callers, BodyLimits limits) {
        this.type = type;
        this.callers = callers;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        long declared =
                AccessRules.bodyLimit(type, resource.getResourceMethod()).orElse(limits.undeclared());
        long limit = callers.caller().person() == null ? Math.min(declared, limits.open()) : declared;
        String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > limit) {
            throw LimitedBody.tooLarge(limit);
        }
        request.setEntityStream(new LimitedBody(request.getEntityStream(), limit));
    }
}
