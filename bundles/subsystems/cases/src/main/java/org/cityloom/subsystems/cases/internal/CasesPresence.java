/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import org.cityloom.api.live.LiveTopic;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;

/** Shows the subsystem on the screens. */
@Component(service = {})
public final class CasesPresence {
    /** The live topic of the cases. */
    static final String TOPIC = "cases";

    private final ServiceRegistration<LiveTopic> topic;

    @Activate
    public CasesPresence(BundleContext context) {
        this.topic = context.registerService(LiveTopic.class, new LiveTopic(TOPIC, Rights.VIEW), null);
    }

    @Deactivate
    void deactivate() {
        topic.unregister();
    }
}
