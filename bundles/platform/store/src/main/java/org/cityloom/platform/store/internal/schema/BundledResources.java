/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import liquibase.Liquibase;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;
import org.jspecify.annotations.Nullable;

/** Lets Liquibase read the files of one bundle, and its own schemas, and nothing else, until it is let go. */
final class BundledResources extends AbstractResourceAccessor {
    private final Set<String> read = ConcurrentHashMap.newKeySet();
    private volatile Function<String, @Nullable URL> bundle;

    /** @param bundle finds a file of the bundle by its path, null if it is not there */
    BundledResources(Function<String, @Nullable URL> bundle) {
        this.bundle = bundle;
    }

    /** Paths of the bundle's files that were asked for. */
    Set<String> read() {
        return Set.copyOf(read);
    }

    /** Forgets the bundle, so that whatever may still know this accessor does not keep the bundle's classes alive. */
    void letGo() {
        bundle = path -> null;
    }

    @Override
    public List<Resource> getAll(String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        return find(plain) == null ? List.of() : List.of(new BundledResource(plain));
    }

    private @Nullable URL find(String path) {
        if (path.contains("..") || path.contains(":")) {
            return null;
        }
        URL found = bundle.apply(path);
        if (found == null) {
            return Liquibase.class.getClassLoader().getResource(path);
        }
        read.add(path);
        return found;
    }

    @Override
    public List<Resource> search(String path, boolean recursive) throws IOException {
        throw new IOException("a changelog must name its files one by one, '" + path + "' cannot be searched");
    }

    @Override
    public List<String> describeLocations() {
        return List.of("the bundle's own files");
    }

    @Override
    public void close() {
        // holds nothing open
    }

    private final class BundledResource extends AbstractResource {
        BundledResource(String path) {
            super(path, URI.create("bundled:/" + path));
        }

        @Override
        public InputStream openInputStream() throws IOException {
            URL url = find(getPath());
            if (url == null) {
                throw new FileNotFoundException("the bundle has no file '" + getPath() + "'");
            }
            return url.openStream();
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            return required(resolvePath(other));
        }

        @Override
        public Resource resolveSibling(String other) {
            return required(resolveSiblingPath(other));
        }

        private Resource required(String path) {
            List<Resource> found = getAll(path);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("the bundle has no file '" + path + "'");
            }
            return found.get(0);
        }
    }
}
