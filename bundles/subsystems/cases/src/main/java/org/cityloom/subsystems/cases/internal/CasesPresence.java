/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

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
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;

/**
 * Shows the subsystem on the screens: the desk on which people work on cases, the panel of the big screen with which an operator makes
 * one, and the live topic of the cases.
 */
@Component(service = {})
public final class CasesPresence {
    /** The live topic of the cases. */
    static final String TOPIC = "cases";

    /** What a big screen shows all day stands before what somebody opens now and then. */
    private static final Dictionary<String, Object> BEHIND =
            FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, -1));

    private final List<ServiceRegistration<?>> registrations;

    @Activate
    public CasesPresence(BundleContext context) {
        ScreenModule desk = new ScreenModule(
                "cases-desk",
                CasesSubsystem.ID,
                new LocalizedText("案件", "Cases"),
                ScreenModule.Place.DESK,
                "/ui/cases/desk.js",
                version(context.getBundle()),
                Rights.VIEW);
        ScreenModule screen = new ScreenModule(
                "cases-screen",
                CasesSubsystem.ID,
                new LocalizedText("案件", "Cases"),
                ScreenModule.Place.BIG_SCREEN,
                "/ui/cases/screen.js",
                version(context.getBundle()),
                Rights.DISPATCH);
        this.registrations = List.of(
                context.registerService(LiveTopic.class, new LiveTopic(TOPIC, Rights.VIEW), null),
                context.registerService(ScreenModule.class, desk, null),
                context.registerService(ScreenModule.class, screen, BEHIND));
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
