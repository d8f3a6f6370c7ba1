/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal;

import java.util.Map;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import org.cityloom.api.screen.ScreenModule;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.settings.internal.rest.SettingsResource;

/** Shows the settings on the desk, behind what subsystems bring. */
@Component(service = {})
public final class SettingsPresence {
    private static final int LAST = -1000;

    private final ServiceRegistration<ScreenModule> registration;

    @Activate
    public SettingsPresence(BundleContext context) {
        registration = context.registerService(
                ScreenModule.class,
                new ScreenModule(
                        "settings",
                        "settings",
                        new LocalizedText("阈值", "Thresholds"),
                        ScreenModule.Place.DESK,
                        "/ui/settings/page.js",
                        version(context.getBundle()),
                        SettingsResource.VIEW),
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, LAST)));
    }

    /** Differs after each update, even to a bundle of the same version. */
    private static String version(Bundle bundle) {
        return bundle.getVersion() + "-" + Long.toString(bundle.getLastModified(), Character.MAX_RADIX);
    }

    @Deactivate
    void withdraw() {
        registration.unregister();
    }
}
