/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.io.IOException;
import java.util.Optional;

import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

import org.cityloom.platform.rest.internal.access.Caller;
import org.cityloom.platform.rest.internal.access.Callers;
import org.cityloom.platform.rest.internal.body.ClientResponse;
import org.cityloom.platform.rest.internal.body.LimitedRequest;
import org.cityloom.platform.rest.internal.hold.Holds;
import org.cityloom.platform.rest.internal.problem.Problem;
import org.cityloom.platform.rest.internal.problem.ProblemWriter;
import org.cityloom.platform.rest.internal.problem.Problems;

/** The one door to all resources: finds the caller and the resource, and answers for those that are not there. */
@Component(
        service = Servlet.class,
        configurationPid = RestConfiguration.PID,
        property = {
            "osgi.http.whiteboard.servlet.pattern=" + ApiServlet.PREFIX + "/*",
            "osgi.http.whiteboard.servlet.name=cityloom-api",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
@Designate(ocd = RestConfiguration.class)
public final class ApiServlet extends HttpServlet {
    /** Where all resources are. */
    static final String PREFIX = "/api";

    private static final long serialVersionUID = 1L;

    private final transient Routes routes;
    private final transient Callers callers;
    private final transient Holds holds;
    private final long bodyLimit;
    private final long openBodyLimit;

    @Activate
    public ApiServlet(
            @Reference Routes routes,
            @Reference Callers callers,
            @Reference Holds holds,
            RestConfiguration configuration) {
        this(routes, callers, holds, configuration.maximum_body_bytes(), configuration.maximum_open_body_bytes());
    }

    ApiServlet(Routes routes, Callers callers, Holds holds, long bodyLimit, long openBodyLimit) {
        this.routes = routes;
        this.callers = callers;
        this.holds = holds;
        this.bodyLimit = bodyLimit;
        this.openBodyLimit = openBodyLimit;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        String path = request.getRequestURI().substring((request.getContextPath() + PREFIX).length());
        try {
            if (!holds.takes(request, response, path)
                    && !answered(request, response, path)
                    && !holds.takes(request, response, path)) {
                answerForNobody(request, response);
            }
        } catch (RuntimeException | LinkageError e) {
            ProblemWriter.write(Problems.of(e, request.getRequestURI(), request.getLocale()), response);
        }
    }

    private boolean answered(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        StringBuffer url = request.getRequestURL();
        String base = url.substring(0, url.length() - path.length());
        Caller caller = callers.enter(request);
        try {
            Optional<PublishedResource> resource = find(request, path);
            while (resource.isPresent()) {
                long declared =
                        resource.get().bodyLimit(path, request.getMethod()).orElse(bodyLimit);
                // before CXF, which reads a body to its end before it answers, even if it refuses the request
                long limit = caller.person() == null ? Math.min(declared, openBodyLimit) : declared;
                LimitedRequest limited = new LimitedRequest(request, limit);
                if (resource.get().handle(getServletConfig(), base, limited, new ClientResponse(response))) {
                    return true;
                }
                resource = find(request, path); // that one went at this very moment; another may have come for it
            }
            return false;
        } finally {
            callers.leave();
        }
    }

    private Optional<PublishedResource> find(HttpServletRequest request, String path) {
        return routes.find(path.isEmpty() ? "/" : path, request.getMethod());
    }

    private static void answerForNobody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Holds.waited(request)) {
            Holds.refuse(request, response, "nothing has taken its place yet");
            return;
        }
        String detail = "nothing is published at " + request.getRequestURI()
                + "; the part of the city that answers there may be away";
        ProblemWriter.write(Problem.ofStatus(404, detail, request.getRequestURI()), response);
    }
}
