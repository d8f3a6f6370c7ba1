/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.rest;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

import org.cityloom.api.screen.ScreenNotice;
import org.cityloom.api.text.LocalizedText;

/** Says on every screen, for as long as it is so, that archives need no signature. */
@Component(
        service = {},
        immediate = true,
        configurationPid = UnsignedNotice.PID)
public final class UnsignedNotice {
    static final String PID = "org.cityloom.subsystems";

    private static final ScreenNotice NOTICE = new ScreenNotice(
            "subsystems-unsigned",
            new LocalizedText(
                    "开发开关已打开：未签名的归档包也可以安装。真实运行的城市必须关闭（" + PID + " 的 allow.unsigned 设为 false）。",
                    "Development switch is on: archives without a signature can be installed. A real city must turn it off"
                            + " (" + PID + ": allow.unsigned = false)."),
            ScreenNotice.Level.CRITICAL);

    private final @Nullable ServiceRegistration<ScreenNotice> registration;

    @Activate
    public UnsignedNotice(BundleContext context, Switch configuration) {
        registration =
                configuration.allow_unsigned() ? context.registerService(ScreenNotice.class, NOTICE, null) : null;
    }

    @Deactivate
    void withdraw() {
        if (registration != null) {
            registration.unregister();
        }
    }

    /** The one entry of the configuration that this component looks at. */
    public @interface Switch {
        boolean allow_unsigned() default false;
    }
}
