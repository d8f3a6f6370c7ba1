/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.sanitation.internal;

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

/** Shows the subsystem on the screens: its panel, its desk, and the live topics of its vehicles and workers. */
@Component(service = {})
public final class SanitationPresence {
    /** The live topic of the vehicles. */
    static final String VEHICLES = "sanitation-vehicles";

    /** The live topic of the workers. */
    static final String CREWS = "sanitation-crews";

    private final List<ServiceRegistration<?>> registrations;

    @Activate
    public SanitationPresence(BundleContext context) {
        String version = version(context.getBundle());
        this.registrations = List.of(
                context.registerService(LiveTopic.class, new LiveTopic(VEHICLES, SanitationSubsystem.VIEW), null),
                context.registerService(LiveTopic.class, new LiveTopic(CREWS, SanitationSubsystem.VIEW), null),
                context.registerService(
                        ScreenModule.class,
                        module("sanitation-panel", ScreenModule.Place.BIG_SCREEN, "panel", version),
                        null),
                context.registerService(
                        ScreenModule.class, module("sanitation-desk", ScreenModule.Place.DESK, "desk", version), null));
    }

    private static ScreenModule module(String id, ScreenModule.Place place, String script, String version) {
        return new ScreenModule(
                id,
                SanitationSubsystem.ID,
                new LocalizedText("环卫", "Sanitation"),
                place,
                "/ui/sanitation/" + script + ".js",
                version,
                SanitationSubsystem.VIEW);
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
