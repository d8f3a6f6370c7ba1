/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.console.internal.metrics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.servlet.Servlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

import org.cityloom.api.figures.Figures;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Sessions;

/** The figures for Prometheus, to whoever has the permission {@code console:metrics}: by bearer token, or by the session of a browser. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/metrics")
@HttpWhiteboardServletName("cityloom-metrics")
public final class MetricsServlet extends HttpServlet {
    /** What one needs to read them. */
    static final String PERMISSION = "console:metrics";

    private static final long serialVersionUID = 1L;
    private static final String COOKIE = "cityloom-session";
    private static final String BEARER = "Bearer ";

    private final transient FigureSources sources;
    private final transient Sessions sessions;
    private final transient Figures machine = new JvmFigures();

    @Activate
    public MetricsServlet(@Reference FigureSources sources, @Reference Sessions sessions) {
        this.sources = sources;
        this.sessions = sessions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        Optional<Person> person = token(request).flatMap(sessions::person);
        if (person.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(
                    response,
                    401,
                    "not-signed-in",
                    "Please sign in",
                    "present a bearer token or the session of a browser");
            return;
        }
        if (!person.get().may(PERMISSION)) {
            refuse(
                    response,
                    403,
                    "not-permitted",
                    "You are not allowed to do this",
                    "this needs the permission " + PERMISSION);
            return;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<Figures> all =
                Stream.concat(Stream.of(machine), sources.all().stream()).toList();
        Exposition.write(all, text);
        response.setContentType(Exposition.CONTENT_TYPE);
        response.setContentLength(text.size());
        text.writeTo(response.getOutputStream());
    }

    private static void refuse(HttpServletResponse response, int status, String type, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"type\":\"urn:cityloom:problem:" + type + "\",\"title\":\"" + title + "\",\"status\":"
                        + status + ",\"detail\":\"" + detail + "\",\"instance\":\"/metrics\"}");
    }

    /** The bearer token, or the cookie of a browser. */
    private static Optional<String> token(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
