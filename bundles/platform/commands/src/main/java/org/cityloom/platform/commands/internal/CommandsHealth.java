/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.commands.internal.store.CommandStore;

/** Whether commands can be read from the store, and whether they can be sent. */
@Component(property = {HealthCheck.NAME + "=commands", HealthCheck.TAGS + "=ready"})
public final class CommandsHealth implements HealthCheck {
    private final CommandStore store;
    private final CommandWork work;

    @Activate
    public CommandsHealth(@Reference CommandStore store, @Reference CommandWork work) {
        this.store = store;
        this.work = work;
    }

    @Override
    public Result execute() {
        try {
            store.open("");
        } catch (RuntimeException e) {
            return new Result(Result.Status.CRITICAL, "the commands cannot be read: " + e.getMessage(), e);
        }
        return work.isConnected()
                ? new Result(Result.Status.OK, "commands can be sent")
                : new Result(Result.Status.WARN, "the broker does not answer; commands wait");
    }
}
