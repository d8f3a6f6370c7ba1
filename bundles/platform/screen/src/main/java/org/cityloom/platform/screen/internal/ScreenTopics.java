/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import org.cityloom.api.live.LiveTopic;

/** Announces the live topics that say which modules and notices came and went. */
@Component(service = {})
public final class ScreenTopics {
    static final String MODULES = "screen-modules";
    static final String NOTICES = "screen-notices";

    private final List<ServiceRegistration<LiveTopic>> registrations;

    @Activate
    public ScreenTopics(BundleContext context) {
        registrations = Stream.of(MODULES, NOTICES)
                .map(name -> context.registerService(LiveTopic.class, new LiveTopic(name, ScreenResource.VIEW), null))
                .toList();
    }

    @Deactivate
    void withdraw() {
        registrations.forEach(ServiceRegistration::unregister);
    }
}
