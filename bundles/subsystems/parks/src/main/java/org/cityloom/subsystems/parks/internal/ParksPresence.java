/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

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

/** Shows the subsystem on the screens: its panel, its desk, and the live topic of its zones. */
@Component(service = {})
public final class ParksPresence {

    /** The live topic of the zones. */
    static final String ZONES = "parks-zones";

    private static final LocalizedText TITLE = new LocalizedText("公园照明", "Park lights");

    private final List<ServiceRegistration<?>> registrations;

    @Activate
    public ParksPresence(BundleContext context) {
        this.registrations = List.of(
                context.registerService(LiveTopic.class, new LiveTopic(ZONES, ParksSubsystem.VIEW), null),
                module(context, "parks-panel", ScreenModule.Place.BIG_SCREEN, "/ui/parks/panel.js"),
                module(context, "parks-desk", ScreenModule.Place.DESK, "/ui/parks/desk.js"));
    }

    private static ServiceRegistration<?> module(
            BundleContext context, String id, ScreenModule.Place place, String script) {
        ScreenModule module = new ScreenModule(
                id, ParksSubsystem.ID, TITLE, place, script, version(context.getBundle()), ParksSubsystem.VIEW);
        return context.registerService(ScreenModule.class, module, null);
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
