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

/** Shows the subsystem on the screens: its panel, its desk, and the live topic of its trucks. */
@Component(service = {})
public final class MuckPresence {

    /** The live topic of the trucks. */
    static final String VEHICLES = "muck-vehicles";

    private final List<ServiceRegistration<?>> registrations;

    @Activate
    public MuckPresence(BundleContext context) {
        String version = version(context.getBundle());
        ScreenModule panel = module("muck-panel", ScreenModule.Place.BIG_SCREEN, "/ui/muck/panel.js", version);
        ScreenModule desk = module("muck-desk", ScreenModule.Place.DESK, "/ui/muck/desk.js", version);
        this.registrations = List.of(
                context.registerService(LiveTopic.class, new LiveTopic(VEHICLES, MuckSubsystem.VIEW), null),
                context.registerService(ScreenModule.class, panel, null),
                context.registerService(ScreenModule.class, desk, null));
    }

    private static ScreenModule module(String id, ScreenModule.Place place, String script, String version) {
        LocalizedText title = new LocalizedText("渣土车辆", "Muck trucks");
        return new ScreenModule(id, MuckSubsystem.ID, title, place, script, version, MuckSubsystem.VIEW);
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
