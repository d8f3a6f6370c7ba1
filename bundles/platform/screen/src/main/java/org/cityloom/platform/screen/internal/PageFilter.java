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

/** Serves the page at the root. A filter, because the web server gives the root to a servlet of its own. */
final class PageFilter implements Filter {
    private final Page page;

    PageFilter(Page page) {
        this.page = page;
    }

    @Override
    public void init(FilterConfig configuration) {}

    @Override
    public void destroy() {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && http.getRequestURI().equals(http.getContextPath() + "/")
                && (http.getMethod().equals("GET") || http.getMethod().equals("HEAD"))) {
            page.send(http, answer);
        } else {
            chain.doFilter(request, response);
        }
    }
}
