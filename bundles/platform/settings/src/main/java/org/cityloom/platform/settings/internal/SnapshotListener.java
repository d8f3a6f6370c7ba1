/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.SynchronousConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.subsystem.Subsystem;
import org.cityloom.platform.settings.internal.definition.Definition;
import org.cityloom.platform.settings.internal.definition.Definitions;

/**
 * Has a snapshot taken of every change, by whichever way it came: in the thread that makes it, which knows who acts; and of what is set
 * when a subsystem comes, so that there is something to go back to. What cannot be taken now is made up for by whoever looks next.
 */
@Component(service = SynchronousConfigurationListener.class, immediate = true)
public final class SnapshotListener implements SynchronousConfigurationListener {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotListener.class);

    private final Definitions definitions;
    private final Snapshots snapshots;
    private final Audit audit;
    private final ExecutorService looking =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "cityloom-settings"));

    @Activate
    public SnapshotListener(
            @Reference Definitions definitions, @Reference Snapshots snapshots, @Reference Audit audit) {
        this.definitions = definitions;
        this.snapshots = snapshots;
        this.audit = audit;
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (event.getType() != ConfigurationEvent.CM_LOCATION_CHANGED) {
            definitions.of(event.getPid()).ifPresent(definition -> take(definition, audit.actor()));
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSubsystem(Subsystem subsystem) {
        looking.execute(() -> definitions.all().stream()
                .filter(each -> each.subsystem().equals(subsystem.descriptor().id()))
                .forEach(each -> take(each, Actor.SYSTEM)));
    }

    void unbindSubsystem(Subsystem subsystem) {
        LOG.debug("{} has gone; its snapshots stay", subsystem.descriptor().id());
    }

    private void take(Definition definition, Actor by) {
        try {
            snapshots.now(definition, by);
        } catch (RuntimeException e) {
            LOG.warn("No snapshot of {} could be taken; it is made up for later", definition.pid(), e);
        }
    }

    @Deactivate
    void close() {
        looking.shutdownNow();
    }
}
