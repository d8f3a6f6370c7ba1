/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import org.cityloom.api.live.LiveTopic;

/** Announces the live topic of the commands. */
@Component(service = {})
public final class CommandsTopic {
    /** Name of the topic. */
    static final String NAME = "commands";

    private final ServiceRegistration<LiveTopic> registration;

    @Activate
    public CommandsTopic(BundleContext context) {
        registration = context.registerService(LiveTopic.class, new LiveTopic(NAME, "commands:view"), null);
    }

    @Deactivate
    void withdraw() {
        registration.unregister();
    }
}
