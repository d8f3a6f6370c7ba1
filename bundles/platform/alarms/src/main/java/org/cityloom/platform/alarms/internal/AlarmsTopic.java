/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.alarms.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import org.cityloom.api.live.LiveTopic;

/** Announces the live topic of the alarms. */
@Component(service = {})
public final class AlarmsTopic {
    /** Name of the topic. */
    static final String NAME = "alarms";

    private final ServiceRegistration<LiveTopic> registration;

    @Activate
    public AlarmsTopic(BundleContext context) {
        registration = context.registerService(LiveTopic.class, new LiveTopic(NAME, "alarms:view"), null);
    }

    @Deactivate
    void withdraw() {
        registration.unregister();
    }
}
