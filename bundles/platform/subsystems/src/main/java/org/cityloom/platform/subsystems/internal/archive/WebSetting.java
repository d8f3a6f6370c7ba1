/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A property of a component, of which those of the HTTP whiteboard decide whose requests it gets.
 *
 * @param key of the property
 * @param value one of its values
 */
record WebSetting(String key, String value) {
    private static final String WHITEBOARD = "osgi.http.whiteboard.";
    private static final Set<String> PATTERNS = Set.of("resource.pattern", "servlet.pattern", "filter.pattern");
    /** All others reach beyond a path: other contexts, error pages, listeners, filters by regular expression or servlet. */
    private static final Pattern HARMLESS = Pattern.compile(
            "resource\\.prefix|servlet\\.name|servlet\\.asyncSupported|servlet\\.multipart\\..*|filter\\.name"
                    + "|filter\\.asyncSupported|filter\\.dispatcher|target");

    /** Whether it asks for requests that are not the subsystem's own. */
    boolean foreignTo(String subsystem) {
        if (!key.startsWith(WHITEBOARD)) {
            return false;
        }
        String name = key.substring(WHITEBOARD.length());
        if (PATTERNS.contains(name)) {
            return !value.startsWith("/ui/" + subsystem + "/") && !value.startsWith("/" + subsystem + "/");
        }
        return !HARMLESS.matcher(name).matches();
    }
}
