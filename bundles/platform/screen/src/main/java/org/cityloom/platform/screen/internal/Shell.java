/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.util.List;
import java.util.Map;

import javax.servlet.Filter;
import javax.servlet.Servlet;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.osgi.service.http.whiteboard.annotations.RequireHttpWhiteboard;

/** Publishes the web shell: the page at the root, and its files. */
@Component(service = Shell.class, immediate = true)
@RequireHttpWhiteboard
public final class Shell {
    /** Paths of the page beside the root; app.js knows the same. */
    private static final String[] VIEWS = {"/subsystems", "/audit", "/people", "/account", "/desk/*"};

    private final String version;
    private final List<ServiceRegistration<?>> registrations;

    @Activate
    public Shell(BundleContext context) {
        Assets assets = BundleFiles.read(context.getBundle());
        version = assets.version();
        registrations = List.of(
                context.registerService(
                        Servlet.class,
                        new AssetServlet(assets),
                        FrameworkUtil.asDictionary(Map.of(
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "cityloom-screen",
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, "/screen/*"))),
                context.registerService(
                        Servlet.class,
                        new PageServlet(assets.page()),
                        FrameworkUtil.asDictionary(Map.of(
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME,
                                "cityloom-views",
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                                VIEWS))),
                context.registerService(
                        Filter.class,
                        new PageFilter(assets.page()),
                        FrameworkUtil.asDictionary(Map.of(
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_NAME, "cityloom-page",
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_PATTERN, "/"))));
    }

    @Deactivate
    void withdraw() {
        registrations.forEach(ServiceRegistration::unregister);
    }

    /** Digest of the shell's own files. */
    String version() {
        return version;
    }
}
