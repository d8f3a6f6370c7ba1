/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a bundle is, by the names that Maven gives things.
 *
 * @param url as the feature says it
 * @param path in the archive
 */
record MavenLocation(String url, String path) {
    /** Folder of the archive with the layout of a Maven repository. */
    static final String REPOSITORY = "repository/";

    private static final String WORD = "([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)";
    private static final Pattern URL =
            Pattern.compile("mvn:" + WORD + "/" + WORD + "/" + WORD + "(?:/jar(?:/" + WORD + ")?)?");

    /** Reads {@code mvn:group/artifact/version[/jar[/classifier]]}; empty if it is something else. */
    static Optional<MavenLocation> parse(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches() || url.contains("..")) {
            return Optional.empty();
        }
        String artifact = matcher.group(2);
        String version = matcher.group(3);
        String classifier = matcher.group(4) == null ? "" : "-" + matcher.group(4);
        return Optional.of(new MavenLocation(
                url,
                REPOSITORY + matcher.group(1).replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-"
                        + version + classifier + ".jar"));
    }
}
