/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Sessions;
import org.cityloom.api.store.StoreException;
import org.cityloom.platform.people.internal.store.PeopleStore;

/** Healthy when somebody can sign in: sessions are served and at least one person is in the database. */
@Component(property = {HealthCheck.NAME + "=people", HealthCheck.TAGS + "=ready"})
public final class PeopleHealth implements HealthCheck {
    private final PeopleStore store;

    @Activate
    public PeopleHealth(@Reference Sessions sessions, @Reference PeopleStore store) {
        this.store = store;
    }

    @Override
    public Result execute() {
        try {
            return store.isEmpty()
                    ? new Result(Result.Status.CRITICAL, "Nobody can sign in, there is no person at all")
                    : new Result(Result.Status.OK, "People can sign in");
        } catch (StoreException e) {
            return new Result(Result.Status.CRITICAL, "The people cannot be read", e);
        }
    }
}
