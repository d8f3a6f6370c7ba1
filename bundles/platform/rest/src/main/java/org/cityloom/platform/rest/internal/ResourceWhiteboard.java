/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.rest.internal.access.Callers;

/**
 * Follows the resource services of all bundles. Publishing is done by one thread of its own, so that no bundle waits for it
 * while it starts; withdrawing is done at once, before the service goes.
 */
@Component(service = ResourceWhiteboard.class, immediate = true)
public final class ResourceWhiteboard implements ServiceTrackerCustomizer<Object, Publication> {
    private final BundleContext context;
    private final Routes routes;
    private final ResourceServers servers;
    private final Map<ServiceReference<Object>, Publication> publications = new ConcurrentHashMap<>();
    private final ExecutorService publisher;
    private final ServiceTracker<Object, Publication> tracker;

    @Activate
    public ResourceWhiteboard(BundleContext context, @Reference Routes routes, @Reference Callers callers)
            throws InvalidSyntaxException {
        this.context = context;
        this.routes = routes;
        this.servers = new ResourceServers(callers);
        this.publisher = Executors.newSingleThreadExecutor(task -> new Thread(task, "cityloom-rest-publisher"));
        this.tracker =
                new ServiceTracker<>(context, FrameworkUtil.createFilter("(" + RestResource.PUBLISH + "=true)"), this);
        publisher.execute(() -> tracker.open(false));
    }

    @Deactivate
    void close() {
        publisher.shutdownNow();
        tracker.close();
    }

    @Override
    public Publication addingService(ServiceReference<Object> reference) {
        Publication publication = new Publication(context.getService(reference), routes);
        publications.put(reference, publication);
        publisher.execute(() -> publication.publish(servers));
        return publication;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Publication publication) {
        // the properties of a resource say nothing that matters here
    }

    @Override
    public void removedService(ServiceReference<Object> reference, Publication publication) {
        publications.remove(reference);
        publication.withdraw();
        context.ungetService(reference);
    }

    /** Whether every resource that is there has had its turn. */
    public boolean settled() {
        return publications.values().stream().noneMatch(Publication::pending);
    }

    /** Why resources could not be published. */
    public List<String> refusals() {
        return publications.values().stream()
                .map(Publication::refusal)
                .filter(Objects::nonNull)
                .toList();
    }
}
