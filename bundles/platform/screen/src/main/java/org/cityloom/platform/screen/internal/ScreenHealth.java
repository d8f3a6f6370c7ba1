/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Green as soon as the pages are served and modules are followed, which is when its references are there. */
@Component(
        service = HealthCheck.class,
        property = {"hc.name=screen", "hc.tags=ready"})
public final class ScreenHealth implements HealthCheck {
    private final Shell shell;
    private final ScreenModules modules;

    @Activate
    public ScreenHealth(@Reference Shell shell, @Reference ScreenModules modules) {
        this.shell = shell;
        this.modules = modules;
    }

    @Override
    public Result execute() {
        return new Result(
                Result.Status.OK, "serving version " + shell.version() + " with " + modules.count() + " modules");
    }
}
