/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.audit.internal.chain.Chain;

/** Whether the head of the chain can be read: without it nothing that is audited can be changed. */
@Component(property = {HealthCheck.NAME + "=audit", HealthCheck.TAGS + "=ready"})
public final class AuditHealth implements HealthCheck {
    private final Chain chain;

    @Activate
    public AuditHealth(@Reference Chain chain) {
        this.chain = chain;
    }

    @Override
    public Result execute() {
        try {
            long entries = chain.inTransaction((connection, table) -> table.head(connection))
                    .sequence();
            return new Result(Result.Status.OK, "the audit has " + entries + " entries");
        } catch (RuntimeException e) {
            return new Result(Result.Status.CRITICAL, "the audit cannot be read: " + e.getMessage(), e);
        }
    }
}
