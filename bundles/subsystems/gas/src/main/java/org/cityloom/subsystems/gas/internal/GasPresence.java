/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.gas.internal;

import java.util.Dictionary;
import java.util.List;
import java.util.Map;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import org.cityloom.api.live.LiveTopic;
import org.cityloom.api.screen.ScreenModule;
import org.cityloom.api.text.LocalizedText;

/** Shows the subsystem on the screens: its panel, its page at the desk, and the live topic of its sensors. */
@Component(service = {})
public final class GasPresence {

    /** The live topic of the sensors. */
    static final String SENSORS = "gas-sensors";

    /** What moves all day stands before what stays where it is. */
    private static final Dictionary<String, Object> BEHIND =
            FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, -1));

    private final List<ServiceRegistration<?>> registrations;

    @Activate
    public GasPresence(BundleContext context) {
        this.registrations = List.of(
                context.registerService(LiveTopic.class, new LiveTopic(SENSORS, GasSubsystem.VIEW), null),
                module(context, "gas-panel", ScreenModule.Place.BIG_SCREEN, "panel"),
                module(context, "gas-desk", ScreenModule.Place.DESK, "desk"));
    }

    private static ServiceRegistration<?> module(
            BundleContext context, String id, ScreenModule.Place place, String script) {
        ScreenModule module = new ScreenModule(
                id,
                GasSubsystem.ID,
                new LocalizedText("燃气", "Gas"),
                place,
                "/ui/gas/" + script + ".js",
                version(context.getBundle()),
                GasSubsystem.VIEW);
        return context.registerService(ScreenModule.class, module, BEHIND);
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
