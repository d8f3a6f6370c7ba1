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

import org.cityloom.platform.rest.internal.access.Callers;
import org.cityloom.platform.rest.internal.hold.Holds;
import org.cityloom.platform.rest.internal.problem.Problem;
import org.cityloom.platform.rest.internal.problem.ProblemWriter;
import org.cityloom.platform.rest.internal.problem.Problems;

/** The one door to all resources: finds the caller and the resource, and answers for those that are not there. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=" + ApiServlet.PREFIX + "/*",
            "osgi.http.whiteboard.servlet.name=cityloom-api",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public final class ApiServlet extends HttpServlet {
    /** Where all resources are. */
    static final String PREFIX = "/api";

    private static final long serialVersionUID = 1L;

    private final transient Routes routes;
    private final transient Callers callers;
    private final transient Holds holds;

    @Activate
    public ApiServlet(@Reference Routes routes, @Reference Callers callers, @Reference Holds holds) {
        this.routes = routes;
        this.callers = callers;
        this.holds = holds;
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
            ProblemWriter.write(Problems.of(e, request.getRequestURI()), response);
        }
    }

    private boolean answered(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        StringBuffer url = request.getRequestURL();
        String base = url.substring(0, url.length() - path.length());
        callers.enter(request);
        try {
            Optional<PublishedResource> resource = find(request, path);
            while (resource.isPresent()) {
                if (resource.get().handle(getServletConfig(), base, request, response)) {
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
