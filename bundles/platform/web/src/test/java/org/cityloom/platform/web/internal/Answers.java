/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.io.IOException;
import java.io.OutputStream;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.AbstractHandler;

/** Answers after it has read the whole body, and tells whether it was asked securely. */
final class Answers extends AbstractHandler {
    /** Nothing is there. */
    static final String NOWHERE = "/nowhere";
    /** More than any buffer takes. */
    static final String MUCH = "/much";

    private static final int MUCH_BYTES = 64 << 20;

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (target.equals(NOWHERE)) {
            return;
        }
        base.setHandled(true);
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (target.equals(MUCH)) {
            response.getOutputStream().write(new byte[MUCH_BYTES]);
        } else {
            response.getOutputStream().print(request.isSecure() ? "secure" : "open");
        }
    }
}
