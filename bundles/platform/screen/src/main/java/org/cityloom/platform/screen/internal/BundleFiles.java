/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;

import org.osgi.framework.Bundle;

/** Reads the files that this bundle carries. */
final class BundleFiles {
    private static final String OWN = "/screen/";
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    private BundleFiles() {}

    static Assets read(Bundle bundle) {
        return new Assets(below(bundle, OWN), below(bundle, WEBJARS));
    }

    private static Map<String, byte[]> below(Bundle bundle, String folder) {
        Enumeration<URL> entries = bundle.findEntries(folder, "*", true);
        Map<String, byte[]> files = new HashMap<>();
        for (URL entry : entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
            String path = entry.getPath();
            if (!path.endsWith("/")) {
                files.put(path.substring(folder.length()), content(entry));
            }
        }
        return files;
    }

    private static byte[] content(URL entry) {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + entry + " of this bundle", e);
        }
    }
}
