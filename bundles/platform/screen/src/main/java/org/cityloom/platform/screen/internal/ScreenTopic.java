/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import org.cityloom.api.live.LiveTopic;

/** Announces the live topic that says which modules came and went. */
@Component(service = {})
public final class ScreenTopic {
    static final String NAME = "screen-modules";

    private final ServiceRegistration<LiveTopic> registration;

    @Activate
    public ScreenTopic(BundleContext context) {
        registration = context.registerService(LiveTopic.class, new LiveTopic(NAME, ScreenResource.VIEW), null);
    }

    @Deactivate
    void withdraw() {
        registration.unregister();
    }
}
