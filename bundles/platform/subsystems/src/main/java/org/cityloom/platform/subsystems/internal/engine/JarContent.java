/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** Files of a jar by their path, without loading a class of it. */
final class JarContent implements AutoCloseable {
    private final URLClassLoader files;

    JarContent(Path jar) {
        try {
            this.files = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + jar, e);
        }
    }

    /** Where the file is; null if it is not there. */
    @Nullable
    URL url(String path) {
        return files.findResource(path);
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a jar", e);
        }
    }
}
