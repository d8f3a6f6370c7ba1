/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

/** Which resources are published at the moment. Readers see one list or the next, never something in between. */
@Component(service = Routes.class)
public final class Routes {
    private volatile List<PublishedResource> resources = List.of();
    private volatile List<Class<?>> classes = List.of();

    /** The resource that answers this path best, preferably with this method. */
    Optional<PublishedResource> find(String path, String method) {
        PublishedResource best = null;
        int bestMatch = PublishedResource.NOT_AT_ALL;
        for (PublishedResource each : resources) {
            int match = each.match(path, method);
            if (match > bestMatch) {
                best = each;
                bestMatch = match;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The classes of all published resources; the same list as long as nothing changes. */
    public List<Class<?>> classes() {
        return classes;
    }

    synchronized void add(PublishedResource resource) {
        List<PublishedResource> next = new ArrayList<>(resources);
        next.add(resource);
        show(next);
    }

    synchronized void remove(PublishedResource resource) {
        List<PublishedResource> next = new ArrayList<>(resources);
        next.remove(resource);
        show(next);
    }

    private void show(List<PublishedResource> next) {
        resources = List.copyOf(next);
        classes = next.stream().<Class<?>>map(PublishedResource::type).toList();
    }
}
