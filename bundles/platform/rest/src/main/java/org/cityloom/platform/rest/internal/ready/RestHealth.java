/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal.ready;

import java.util.List;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.rest.internal.ResourceWhiteboard;
import org.cityloom.platform.rest.internal.access.Callers;

/** Whether callers can be recognised and every resource is published. */
@Component(property = {HealthCheck.NAME + "=rest", HealthCheck.TAGS + "=ready"})
public final class RestHealth implements HealthCheck {
    private final ResourceWhiteboard whiteboard;
    private final Callers callers;

    @Activate
    public RestHealth(@Reference ResourceWhiteboard whiteboard, @Reference Callers callers) {
        this.whiteboard = whiteboard;
        this.callers = callers;
    }

    @Override
    public Result execute() {
        List<String> refusals = whiteboard.refusals();
        if (!callers.sessionsKnown()) {
            return new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "nobody can sign in: the sessions are away");
        }
        if (!whiteboard.settled()) {
            return new Result(Result.Status.TEMPORARILY_UNAVAILABLE, "resources are still being published");
        }
        return refusals.isEmpty()
                ? new Result(Result.Status.OK, "every resource is published")
                : new Result(Result.Status.WARN, "not published: " + String.join("; ", refusals));
    }
}
