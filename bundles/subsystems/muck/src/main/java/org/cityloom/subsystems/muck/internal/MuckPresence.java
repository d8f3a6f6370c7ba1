/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.muck.internal;

import java.util.List;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import org.cityloom.api.live.LiveTopic;
import org.cityloom.api.screen.ScreenModule;
import org.cityloom.api.text.LocalizedText;

/** Shows the subsystem on the screens: its panel, and the live topic of its trucks. */
@Component(service = {})
public final class MuckPresence {

    /** The live topic of the trucks. */
    static final String VEHICLES = "muck-vehicles";

    private final List<ServiceRegistration<?>> registrations;

    @Activate
    public MuckPresence(BundleContext context) {
        ScreenModule panel = new ScreenModule(
                "muck-panel",
                MuckSubsystem.ID,
                new LocalizedText("渣土车辆", "Muck trucks"),
                ScreenModule.Place.BIG_SCREEN,
                "/ui/muck/panel.js",
                version(context.getBundle()),
                MuckSubsystem.VIEW);
        this.registrations = List.of(
                context.registerService(LiveTopic.class, new LiveTopic(VEHICLES, MuckSubsystem.VIEW), null),
                context.registerService(ScreenModule.class, panel, null));
    }

    /** Differs after each update, even to a bundle of the same version. */
    private static String version(Bundle bundle) {
        return bundle.getVersion() + "-" + Long.toString(bundle.getLastModified(), Character.MAX_RADIX);
    }

    @Deactivate
    void deactivate() {
        registrations.forEach(ServiceRegistration::unregister);
    }
}
