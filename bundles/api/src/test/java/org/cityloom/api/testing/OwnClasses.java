/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.testing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;

/** Has copies of its own of a class and of those that are nested in it, as a bundle has. */
public final class OwnClasses extends ClassLoader {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String own;

    public OwnClasses(Class<?> own) {
        super(own.getClassLoader());
        this.own = own.getName();
    }

    /** Collects garbage until all of them are gone; at most 20 s. */
    public static void collect(List<WeakReference<ClassLoader>> loaders) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (loaders.stream().anyMatch(loader -> loader.get() != null) && System.nanoTime() < deadline) {
            System.gc();
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(own)) {
            return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        return known == null ? define(name) : known;
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] bytes = code.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
