/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.rest.PublicationReport;

/** The way of one resource service from its appearance to its departure. Safe for all threads. */
final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
    private static final long DRAIN_MILLISECONDS = 2000; // longer than any request should take

    private final Owner owner;
    private final Routes routes;
    private volatile String name;
    private @Nullable PublishedResource published;
    private boolean done;
    private boolean withdrawn;
    private @Nullable String refusal;

    Publication(Owner owner, Routes routes) {
        this.owner = owner;
        this.routes = routes;
        this.name = owner.name();
    }

    Owner owner() {
        return owner;
    }

    /**
     * Publishes the resource, unless it went in the meantime. Takes as long as the resource takes to be made. Never throws.
     *
     * @param source gets the resource; null if it is gone
     */
    void publish(ResourceServers servers, Supplier<@Nullable Object> source) {
        PublishedResource built = null;
        try {
            Object resource = isWithdrawn() ? null : source.get();
            if (resource == null) {
                refuse("its service is gone, or its component cannot be activated");
                return;
            }
            name = resource.getClass().getName();
            built = servers.publish(resource, owner);
            if (show(built)) {
                LOG.info("resource {} is published", name);
                built = null;
            }
        } catch (RuntimeException | LinkageError e) {
            refuse(e.getMessage() == null ? e.toString() : e.getMessage());
            if (!isWithdrawn()) {
                LOG.error("resource {} is not published: {}", name, e.getMessage(), e);
            }
        } finally {
            if (built != null) {
                built.close(0);
            }
        }
    }

    private synchronized boolean show(PublishedResource built) {
        if (withdrawn) {
            return false;
        }
        routes.add(built);
        published = built;
        refusal = null; // it may have been late
        done = true;
        return true;
    }

    private synchronized void refuse(String reason) {
        refusal = reason;
        done = true;
    }

    /** The resource takes its time to be made; that is told as a refusal until it succeeds. */
    void isLate(Duration bound) {
        synchronized (this) {
            if (done || withdrawn) {
                return;
            }
            refuse("making it takes longer than " + bound.toMillis() + " ms");
        }
        LOG.error("making resource {} takes longer than {} ms; the others go on without it", name, bound.toMillis());
    }

    /** Takes the resource out of service; returns when no request runs in it any more, or too long. */
    void withdraw() {
        PublishedResource gone;
        synchronized (this) {
            withdrawn = true;
            gone = published;
            published = null;
        }
        if (gone != null) {
            routes.remove(gone);
            gone.close(DRAIN_MILLISECONDS);
        }
    }

    private synchronized boolean isWithdrawn() {
        return withdrawn;
    }

    /** Whether it still waits for its turn. */
    synchronized boolean pending() {
        return !done && !withdrawn;
    }

    /** Why the resource could not be published; null if it could. */
    synchronized @Nullable String refusal() {
        return refusal == null ? null : name + ": " + refusal;
    }

    synchronized PublicationReport report() {
        return new PublicationReport(name, pending(), refusal, published == null ? List.of() : published.paths());
    }
}
