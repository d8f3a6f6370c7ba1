/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;

/**
 * Which resources are published at the moment. Readers see one list or the next, never something in between. What belongs to the core
 * comes before what belongs to a subsystem, and of two that answer equally well the one whose service came first counts: while a
 * subsystem is replaced, the version that leaves answers until it goes.
 */
@Component(service = Routes.class)
public final class Routes {
    private static final Comparator<PublishedResource> ORDER = Comparator.comparing(
                    (PublishedResource resource) -> resource.owner().subsystem() != null)
            .thenComparing(resource -> resource.owner().order());

    private volatile List<PublishedResource> resources = List.of();
    private volatile List<Class<?>> classes = List.of();

    /** The resource that answers this path best, preferably with this method. */
    Optional<PublishedResource> find(String path, String method) {
        PublishedResource best = null;
        int bestMatch = PublishedResource.NOT_AT_ALL;
        for (PublishedResource each : resources) {
            if (best != null && each.owner().subsystem() != null && best.owner().subsystem() == null) {
                break; // the core answers it, so no subsystem may
            }
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

    /** @throws IllegalArgumentException if a subsystem wants a path of the core */
    synchronized void add(PublishedResource resource) {
        if (resource.owner().subsystem() != null) {
            refuseCorePath(resource);
        }
        List<PublishedResource> next = new ArrayList<>(resources);
        next.add(resource);
        next.sort(ORDER);
        show(next);
    }

    synchronized void remove(PublishedResource resource) {
        List<PublishedResource> next = new ArrayList<>(resources);
        next.remove(resource);
        show(next);
    }

    private void refuseCorePath(PublishedResource wanted) {
        for (PublishedResource each : resources) {
            if (each.owner().subsystem() == null
                    && each.firstSegments().stream().anyMatch(wanted.firstSegments()::contains)) {
                throw new IllegalArgumentException(
                        "the path /api" + wanted.paths().get(0) + " belongs to the core, to "
                                + each.type().getName());
            }
        }
    }

    private void show(List<PublishedResource> next) {
        resources = List.copyOf(next);
        classes = next.stream().<Class<?>>map(PublishedResource::type).toList();
    }
}
