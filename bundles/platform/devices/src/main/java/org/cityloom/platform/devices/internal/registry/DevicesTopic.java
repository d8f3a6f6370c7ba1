/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.devices.internal.registry;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import org.cityloom.api.live.LiveTopic;

/** Announces the live topic of the devices. */
@Component(service = {})
public final class DevicesTopic {
    /** Name of the topic. */
    static final String NAME = "devices";

    private final ServiceRegistration<LiveTopic> registration;

    @Activate
    public DevicesTopic(BundleContext context) {
        registration = context.registerService(LiveTopic.class, new LiveTopic(NAME, "devices:view"), null);
    }

    @Deactivate
    void withdraw() {
        registration.unregister();
    }
}
