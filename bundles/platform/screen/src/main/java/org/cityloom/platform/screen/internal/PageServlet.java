/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.io.IOException;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Serves the page at the paths of its views other than the root; which view it shows, the page reads off its own address. */
final class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Page page;

    PageServlet(Page page) {
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.send(request, response);
    }
}
