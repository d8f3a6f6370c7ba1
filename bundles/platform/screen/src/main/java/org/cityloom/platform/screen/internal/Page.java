/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * The one page of the shell, and the content security policy that fits it: scripts, styles, pictures and connections of this
 * origin only. The import map has to be inline, so the policy names its digest.
 */
final class Page {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private final Asset asset;
    private final String policy;

    /**
     * @param template the page with {@code /screen/{version}/} where the version of the shell's own files goes
     * @throws IllegalArgumentException if it has no import map
     */
    Page(String template, String version) {
        String html = template.replace("/screen/{version}/", "/screen/" + version + "/");
        Matcher importMap = IMPORT_MAP.matcher(html);
        if (!importMap.find()) {
            throw new IllegalArgumentException("the page has no import map");
        }
        String digest = Sha256.base64(importMap.group(1).getBytes(StandardCharsets.UTF_8));
        asset = new Asset("index.html", html.getBytes(StandardCharsets.UTF_8));
        policy =
                "default-src 'none'; script-src 'self' 'sha256-" + digest + "'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'";
    }

    Asset asset() {
        return asset;
    }

    /** Answers with the page under its policy; it is asked for again each time, because it names the version of everything else. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageHeaders.put(response, policy);
        asset.send(Asset.ASK_AGAIN, request, response);
    }

    String policy() {
        return policy;
    }
}
