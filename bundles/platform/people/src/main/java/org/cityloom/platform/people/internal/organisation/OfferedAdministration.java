/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.people.HeldRole;
import org.cityloom.platform.people.ListedPerson;
import org.cityloom.platform.people.ListedRole;
import org.cityloom.platform.people.PeopleAdministration;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.Holding;

/** Offers {@link Administration} to other doors. REST asks for the permission before it gets there; here it is asked for. */
@Component(service = PeopleAdministration.class)
public final class OfferedAdministration implements PeopleAdministration {
    private final Administration administration;
    private final Organisation organisation;

    @Activate
    public OfferedAdministration(@Reference Administration administration, @Reference Organisation organisation) {
        this.administration = administration;
        this.organisation = organisation;
    }

    @Override
    public Page<ListedPerson> people(Person actor, String unit, String text, PageRequest page) {
        require(actor, CorePermissions.VIEW);
        Page<Account> found = administration.people(actor, unit, text, page);
        return new Page<>(
                found.items().stream().map(OfferedAdministration::listed).toList(), found.offset(), found.total());
    }

    @Override
    public List<ListedRole> roles(Person actor) {
        require(actor, CorePermissions.VIEW);
        return organisation.roles().values().stream()
                .map(role -> new ListedRole(role.id(), role.title(), role.permissions(), role.shipped(), role.edited()))
                .toList();
    }

    @Override
    public char[] create(Person actor, String id, String name, List<HeldRole> roles) {
        require(actor, CorePermissions.MANAGE);
        return administration.create(
                actor,
                id,
                name,
                roles.stream()
                        .map(each -> new Holding(each.role(), each.unit()))
                        .toList());
    }

    @Override
    public char[] resetPassword(Person actor, String id) {
        require(actor, CorePermissions.MANAGE);
        return administration.resetPassword(actor, id);
    }

    @Override
    public void disable(Person actor, String id, boolean disabled) {
        require(actor, CorePermissions.MANAGE);
        administration.disable(actor, id, disabled);
    }

    private static void require(Person actor, String permission) {
        if (!actor.may(permission)) {
            throw new ProblemException(
                    403, "not-permitted", "You are not allowed to do this", "this needs the permission " + permission);
        }
    }

    private static ListedPerson listed(Account account) {
        return new ListedPerson(
                account.id(),
                account.name(),
                account.disabled(),
                account.mustChange(),
                account.secondFactor() != null && account.secondFactor().on(),
                account.holdings().stream()
                        .map(each -> new HeldRole(each.role(), each.unit()))
                        .toList());
    }
}
