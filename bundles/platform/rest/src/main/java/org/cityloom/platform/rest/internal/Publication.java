/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one resource service from its appearance to its departure. Safe for all threads. */
final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final long DRAIN_MILLISECONDS = 2000; // longer than any request should take

    private final Object resource;
    private final Routes routes;
    private @Nullable PublishedResource published;
    private boolean done;
    private boolean withdrawn;
    private @Nullable String refusal;

    Publication(Object resource, Routes routes) {
        this.resource = resource;
        this.routes = routes;
    }

    /** Publishes the resource, unless it went in the meantime. Never throws. */
    synchronized void publish(ResourceServers servers) {
        if (withdrawn) {
            return;
        }
        String name = resource.getClass().getName();
        try {
            published = servers.publish(resource);
            routes.add(published);
            LOG.info("resource {} is published", name);
        } catch (RuntimeException | LinkageError e) {
            refusal = name + ": " + e.getMessage();
            LOG.error("resource {} is not published: {}", name, e.getMessage(), e);
        } finally {
            done = true;
        }
    }

    /** Takes the resource out of service; returns when no request runs in it any more, or too long. */
    synchronized void withdraw() {
        withdrawn = true;
        PublishedResource gone = published;
        if (gone != null) {
            published = null;
            routes.remove(gone);
            gone.close(DRAIN_MILLISECONDS);
        }
    }

    /** Whether it still waits for its turn. */
    synchronized boolean pending() {
        return !done && !withdrawn;
    }

    /** Why the resource could not be published; null if it could. */
    synchronized @Nullable String refusal() {
        return refusal;
    }
}
