/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.io.IOException;

import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * What every file of the pages, panels and the console's tab carries: a policy that lets nothing run but files of this origin, and how long to keep
 * it. A file asked for with its version ({@code ?v=}) may be kept for ever, any other is asked for again.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterName("cityloom-page-headers")
@HttpWhiteboardFilterPattern({"/screen/*", "/ui/*", "/console/*"})
public final class PageHeaders implements Filter {
    /** For what is not the page itself; the page has its own, which also names its import map. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void init(FilterConfig configuration) {}

    @Override
    public void destroy() {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            put(answer, POLICY);
            if (!http.getMethod().equals("GET") && !http.getMethod().equals("HEAD")) {
                answer.setHeader("Allow", "GET, HEAD");
                answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED); // the container would answer with the file
                return;
            }
            if (!http.getRequestURI().startsWith("/screen/")) {
                panelFile(http, answer);
            }
        }
        chain.doFilter(request, response);
    }

    /** Sets what every page carries. */
    static void put(HttpServletResponse answer, String policy) {
        answer.setHeader("Content-Security-Policy", policy);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static void panelFile(HttpServletRequest request, HttpServletResponse response) {
        boolean versioned = request.getParameter("v") != null;
        response.setHeader("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
        if (request.getRequestURI().endsWith(".mjs")) {
            response.setContentType(Asset.contentTypeOf(request.getRequestURI())); // unknown to the container
        }
    }
}
