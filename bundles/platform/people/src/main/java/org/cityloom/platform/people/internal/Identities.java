/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.platform.people.internal.organisation.CorePermissions;
import org.cityloom.platform.people.internal.organisation.Organisation;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.PeopleStore;

/** Makes of an account the person who acts. Safe for all threads; every call reads the store. */
@Component(service = Identities.class)
public class Identities {
    private static final Grant SELF = new Grant("", "", Set.of(CorePermissions.SELF));

    private final PeopleStore store;
    private final Organisation organisation;

    @Activate
    public Identities(@Reference PeopleStore store, @Reference Organisation organisation) {
        this.store = store;
        this.organisation = organisation;
    }

    /** The account, unless it is kept out. */
    public Optional<Account> account(String id) {
        return store.account(id).filter(account -> !account.disabled());
    }

    /** Everybody who is not kept out, ordered by id, as in a session of their own. */
    public List<Person> everybody() {
        return store.everybody().stream()
                .filter(account -> !account.disabled())
                .map(this::inSession)
                .toList();
    }

    /** As which the account acts in a session of its own; while it must change its password, only that is allowed. */
    public Person inSession(Account account) {
        List<Grant> grants = new ArrayList<>();
        grants.add(SELF);
        if (!account.mustChange()) {
            grants.addAll(organisation.grants(account.holdings()));
        }
        return new Person(account.id(), account.name(), grants);
    }

    /** As which a program acts for the account: at most what the account may do itself now, and nothing to do with the account. */
    public Person byToken(Account account, Set<String> permissions) {
        List<Grant> grants = account.mustChange() ? List.of() : organisation.grants(account.holdings());
        return new Person(
                account.id(),
                account.name(),
                grants.stream()
                        .map(grant -> new Grant(
                                grant.unit(),
                                grant.area(),
                                permissions.stream().filter(grant::includes).collect(Collectors.toSet())))
                        .toList());
    }
}
