/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.HandlerWrapper;
import org.jspecify.annotations.Nullable;

/** What every request passes first, whatever answers it, and the headers that every answer has. */
final class Doorstep extends HandlerWrapper {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** RFC 3986, section 2, and what browsers leave as it is. */
    private static final Pattern ADDRESS = Pattern.compile("[\\w\\-.~%:/?#\\[\\]@!$&'()*+,;=|]*");

    private static final Pattern HOST = Pattern.compile("[\\w.-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}]");

    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    private final Limits limits;
    private final Https https;
    private final Set<String> hosts;
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();

    /** @param hosts names under which the city is known; empty for any */
    Doorstep(Limits limits, Https https, Set<String> hosts) {
        this.limits = limits;
        this.https = https;
        this.hosts = hosts;
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String address = base.getRemoteAddr();
        boolean room = busy.merge(address, 1, Integer::sum) <= limits.requestsOfAddress();
        try {
            headers(base, response);
            Refusal refusal = room ? refusal(base) : new Refusal(429, "too many requests at a time from one address");
            if (refusal != null) {
                base.setHandled(true);
                refusal.write(response);
            } else if (!https.redirects(base, response)) {
                super.handle(target, base, request, response);
            }
        } finally {
            busy.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
        }
    }

    private @Nullable Refusal refusal(Request request) {
        if (!METHODS.contains(request.getMethod())) {
            return new Refusal(405, "this method is not known here");
        }
        if (OVERRIDES.stream().anyMatch(name -> request.getHeader(name) != null)
                || query(request).matches("(^|.*&)_method=.*")) {
            return new Refusal(400, "the method of a request cannot be changed by a header or a parameter");
        }
        if (!ADDRESS.matcher(request.getRequestURI()).matches()) {
            return new Refusal(400, "the address holds a character that must be encoded");
        }
        if (!HOST.matcher(request.getServerName()).matches()) {
            return new Refusal(400, "the header Host is no name and no address");
        }
        if (!hosts.isEmpty() && !hosts.contains(request.getServerName())) {
            return new Refusal(421, "the city is not known under this name");
        }
        return null;
    }

    private static String query(Request request) {
        return request.getQueryString() == null ? "" : request.getQueryString();
    }

    /** The strictest of all; a page that needs more says so itself. */
    private static void headers(Request request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), fullscreen=(self)");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
