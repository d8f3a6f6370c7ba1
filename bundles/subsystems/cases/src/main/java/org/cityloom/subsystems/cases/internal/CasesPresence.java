/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.util.ArrayList;
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
import org.cityloom.subsystems.cases.internal.lifecycle.SupervisionLevel;

/**
 * Shows the subsystem on the screens: the desk on which people work on cases, the pages of the assessment and of the routes beside it, the
 * panel of the big screen with which an operator makes a case, and the live topics of the cases.
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
        String version = version(context.getBundle());
        List<ServiceRegistration<?>> made = new ArrayList<>();
        made.add(context.registerService(LiveTopic.class, new LiveTopic(TOPIC, Rights.VIEW), null));
        for (SupervisionLevel level : SupervisionLevel.values()) {
            LiveTopic topic = new LiveTopic(Supervision.topic(level), level.permission());
            made.add(context.registerService(LiveTopic.class, topic, null));
        }
        made.add(page(context, version, "cases-desk", new LocalizedText("案件", "Cases"), "desk"));
        made.add(page(context, version, "cases-figures", new LocalizedText("监督考核", "Assessment"), "assessment"));
        made.add(page(context, version, "cases-routes", new LocalizedText("权责清单", "Routes"), "routes"));
        ScreenModule screen = new ScreenModule(
                "cases-screen",
                CasesSubsystem.ID,
                new LocalizedText("案件", "Cases"),
                ScreenModule.Place.BIG_SCREEN,
                "/ui/cases/screen.js",
                version,
                Rights.DISPATCH);
        made.add(context.registerService(ScreenModule.class, screen, BEHIND));
        this.registrations = List.copyOf(made);
    }

    /** Pages are offered in the order of their ids; the desk is the first. */
    private static ServiceRegistration<?> page(
            BundleContext context, String version, String id, LocalizedText title, String script) {
        ScreenModule page = new ScreenModule(
                id,
                CasesSubsystem.ID,
                title,
                ScreenModule.Place.DESK,
                "/ui/cases/" + script + ".js",
                version,
                Rights.VIEW);
        return context.registerService(ScreenModule.class, page, null);
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
