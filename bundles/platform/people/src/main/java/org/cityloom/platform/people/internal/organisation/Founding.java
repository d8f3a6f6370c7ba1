/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.Holding;
import org.cityloom.platform.people.internal.store.OrganisationStore;
import org.cityloom.platform.people.internal.store.PeopleStore;

/**
 * Makes the shipped units, the topmost among them, and gives those who might do everything before there were roles the role of an administrator within it;
 * happens once.
 */
@Component(service = Founding.class)
public class Founding {
    /** What the first administrator holds. */
    public static final Holding ADMINISTRATOR = new Holding(ShippedRoles.ADMINISTRATOR, OrganisationStore.TOP);

    private final boolean now;

    @Activate
    public Founding(@Reference OrganisationStore store, @Reference PeopleStore people) {
        this.now = store.units().isEmpty();
        if (now) {
            ShippedUnits.all().forEach(store::put);
            store.administratorsOfOld()
                    .forEach(id -> people.account(id).ifPresent(account -> people.change(promoted(account))));
        }
    }

    /** Whether it was this start of the city at which it was founded. */
    boolean happenedNow() {
        return now;
    }

    private static Account promoted(Account account) {
        return new Account(
                account.id(),
                account.name(),
                account.passwordHash(),
                account.mustChange(),
                account.disabled(),
                account.secondFactor(),
                List.of(ADMINISTRATOR));
    }
}
