/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.rest;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.live.LiveTopic;
import org.cityloom.platform.subsystems.OperationListener;
import org.cityloom.platform.subsystems.OperationReport;

/** Tells screens of every change of an operation. */
@Component(service = OperationListener.class)
public final class OperationNews implements OperationListener {
    private static final String TOPIC = "subsystem-operations";

    private final Live live;
    private final ServiceRegistration<LiveTopic> registration;

    @Activate
    public OperationNews(BundleContext context, @Reference Live live) {
        this.live = live;
        this.registration =
                context.registerService(LiveTopic.class, new LiveTopic(TOPIC, SubsystemsResource.VIEW), null);
    }

    @Deactivate
    void withdraw() {
        registration.unregister();
    }

    @Override
    public void changed(OperationReport operation) {
        live.publish(new LiveEvent(TOPIC, Long.toString(operation.id()), null, operation));
    }
}
