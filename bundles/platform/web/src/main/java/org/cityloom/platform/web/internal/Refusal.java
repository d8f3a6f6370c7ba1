/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.servlet.http.HttpServletResponse;

/** A request that gets no further. */
record Refusal(int status, String reason) {
    void write(HttpServletResponse response) throws IOException {
        byte[] body = ("{\"type\":\"urn:cityloom:problem:refused-at-the-door\",\"title\":\"Refused\",\"status\":"
                        + status + ",\"detail\":\"" + reason + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Connection", "close"); // a body that nobody reads would be taken for the next request
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
