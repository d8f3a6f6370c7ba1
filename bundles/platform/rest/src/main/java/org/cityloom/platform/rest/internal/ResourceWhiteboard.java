/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
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
import org.cityloom.api.subsystem.SubsystemBundle;
import org.cityloom.platform.rest.PublicationReport;
import org.cityloom.platform.rest.internal.access.Callers;

/**
 * Follows the resource services of all bundles. Making and publishing a resource is done by threads of its own, so that no bundle waits
 * for it while it starts; withdrawing is done at once, before the service goes.
 */
@Component(service = ResourceWhiteboard.class, immediate = true, configurationPid = RestConfiguration.PID)
public final class ResourceWhiteboard implements ServiceTrackerCustomizer<Object, Publication> {
    private final BundleContext context;
    private final Routes routes;
    private final SpareBuses buses = new SpareBuses();
    private final ResourceServers servers;
    private final Map<ServiceReference<Object>, Publication> publications = new ConcurrentHashMap<>();
    private final Publisher publisher;
    private final ServiceTracker<Object, Publication> tracker;

    @Activate
    public ResourceWhiteboard(
            BundleContext context,
            RestConfiguration configuration,
            @Reference Routes routes,
            @Reference Callers callers)
            throws InvalidSyntaxException {
        this.context = context;
        this.routes = routes;
        this.servers = new ResourceServers(callers, buses);
        this.publisher = new Publisher(
                configuration.publications_at_once(),
                Duration.ofMillis(configuration.publication_milliseconds()),
                buses::refill);
        this.tracker =
                new ServiceTracker<>(context, FrameworkUtil.createFilter("(" + RestResource.PUBLISH + "=true)"), this);
        tracker.open(false);
    }

    @Deactivate
    void close() {
        tracker.close();
        publisher.close();
        buses.close();
    }

    @Override
    public Publication addingService(ServiceReference<Object> reference) {
        Publication publication = new Publication(owner(reference), routes);
        publications.put(reference, publication);
        publisher.execute(publication, () -> publication.publish(servers, () -> context.getService(reference)));
        return publication;
    }

    private static Owner owner(ServiceReference<Object> reference) {
        String[] classes = (String[]) reference.getProperty(Constants.OBJECTCLASS);
        Bundle bundle = reference.getBundle();
        return new Owner(
                Arrays.toString(classes),
                bundle == null ? null : SubsystemBundle.subsystem(bundle).orElse(null),
                (Long) reference.getProperty(Constants.SERVICE_ID));
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

    /** What the bundle wants published, and how far each is. */
    List<PublicationReport> publications(Bundle bundle) {
        return publications.entrySet().stream()
                .filter(each -> bundle.equals(each.getKey().getBundle()))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue().report())
                .toList();
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
