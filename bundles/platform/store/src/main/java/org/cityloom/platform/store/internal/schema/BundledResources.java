/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal.schema;

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

/** Lets Liquibase read the files of one bundle, and its own schemas, and nothing else. */
final class BundledResources extends AbstractResourceAccessor {
    private final Function<String, @Nullable URL> bundle;
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    /** @param bundle finds a file of the bundle by its path, null if it is not there */
    BundledResources(Function<String, @Nullable URL> bundle) {
        this.bundle = bundle;
    }

    /** Paths of the bundle's files that were asked for. */
    Set<String> read() {
        return Set.copyOf(read);
    }

    @Override
    public List<Resource> getAll(String path) {
        String plain = path.startsWith("/") ? path.substring(1) : path;
        URL found = bundle.apply(plain);
        if (found != null) {
            read.add(plain);
        } else {
            found = Liquibase.class.getClassLoader().getResource(plain);
        }
        return found == null ? List.of() : List.of(new BundledResource(plain, found));
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
        private final URL url;

        BundledResource(String path, URL url) {
            super(path, URI.create("bundled:/" + path));
            this.url = url;
        }

        @Override
        public InputStream openInputStream() throws IOException {
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
