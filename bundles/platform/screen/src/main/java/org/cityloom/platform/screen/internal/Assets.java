/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * All files of the pages by their path below {@code /screen/}. Own files lie below {@code <version>/}, where the version is a digest of
 * them all, so browsers may keep every file for ever and still never mix two versions; libraries lie below
 * {@code lib/<name>/<version>/}.
 */
final class Assets {
    static final String LIBRARIES = "lib/";
    private static final String PAGE = "index.html";

    private final Map<String, Asset> own = new HashMap<>();
    private final Map<String, Asset> libraries = new HashMap<>();
    private final String version;
    private final Page page;

    /**
     * @param ownFiles by path relative to the shell's folder; {@code index.html} is among them
     * @param libraryFiles by {@code <name>/<version>/<file>}
     * @throws IllegalArgumentException if there is no page
     */
    Assets(Map<String, byte[]> ownFiles, Map<String, byte[]> libraryFiles) {
        byte[] template = ownFiles.get(PAGE);
        if (template == null) {
            throw new IllegalArgumentException("the shell has no " + PAGE);
        }
        version = versionOf(ownFiles);
        page = new Page(new String(template, StandardCharsets.UTF_8), version);
        ownFiles.forEach((path, content) -> own.put(path, new Asset(path, content)));
        libraryFiles.forEach((path, content) -> libraries.put(path, new Asset(path, content)));
    }

    Page page() {
        return page;
    }

    String version() {
        return version;
    }

    /** The file at a path below {@code /screen/}; null if there is none. */
    @Nullable
    Found find(String path) {
        if (path.startsWith(LIBRARIES)) {
            Asset library = libraries.get(path.substring(LIBRARIES.length()));
            return library == null ? null : new Found(library, true);
        }
        int slash = path.indexOf('/');
        Asset asset = slash < 0 ? null : own.get(path.substring(slash + 1));
        return asset == null ? null : new Found(asset, path.substring(0, slash).equals(version));
    }

    private static String versionOf(Map<String, byte[]> files) {
        MessageDigest digest = Sha256.digest();
        new TreeMap<>(files).forEach((path, content) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    /**
     * A file, and whether its path names exactly this content for ever.
     *
     * @param immutable false for the path of an earlier version, which a page opened before an update may still ask for
     */
    record Found(Asset asset, boolean immutable) {}
}
