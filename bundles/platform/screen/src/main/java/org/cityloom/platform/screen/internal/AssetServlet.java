/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.io.IOException;
import java.util.Objects;

import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Serves the files of the page below {@code /screen/}. Open to everyone: nothing in them is about the city. */
final class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final transient Assets assets;

    AssetServlet(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        Assets.Found found = assets.find(path.substring(1));
        if (found == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            found.asset().send(found.immutable() ? FOR_EVER : Asset.ASK_AGAIN, request, response);
        }
    }
}
