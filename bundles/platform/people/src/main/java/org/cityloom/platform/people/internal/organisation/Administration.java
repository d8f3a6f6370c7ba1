/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.people.internal.Accounts;
import org.cityloom.platform.people.internal.StoredSessions;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.Holding;
import org.cityloom.platform.people.internal.store.PeopleDatabase;
import org.cityloom.platform.people.internal.store.PeopleStore;
import org.cityloom.platform.people.internal.store.TokenStore;

/**
 * What administrators do with people: each only within the own units and below, and only with what is held there. Every method that
 * changes something does so in one transaction that the rules of the organisation can undo.
 */
@Component(service = Administration.class)
public class Administration {
    private static final Logger LOG = LoggerFactory.getLogger(Administration.class);
    private static final Set<String> RESERVED = Set.of("me", "units", "roles", "permissions");
    private static final int LONGEST_NAME = 120;
    private static final int MOST_ROLES = 50;

    private final PeopleDatabase database;
    private final PeopleStore people;
    private final TokenStore tokens;
    private final Organisation organisation;
    private final OrganisationRules rules;
    private final Accounts accounts;
    private final StoredSessions sessions;
    private final PeopleAudit audit;

    @Activate
    public Administration(
            @Reference PeopleDatabase database,
            @Reference PeopleStore people,
            @Reference TokenStore tokens,
            @Reference Organisation organisation,
            @Reference OrganisationRules rules,
            @Reference Accounts accounts,
            @Reference StoredSessions sessions,
            @Reference PeopleAudit audit) {
        this.database = database;
        this.people = people;
        this.tokens = tokens;
        this.organisation = organisation;
        this.rules = rules;
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * People within the units that the actor may see, ordered by id.
     *
     * @param unit only that unit and those below; empty for all
     */
    public Page<Account> people(Person actor, String unit, String text, PageRequest page) {
        Set<String> units = new Reach(actor, CorePermissions.VIEW, organisation).units();
        if (!unit.isEmpty()) {
            Set<String> below = organisation.tree().below(List.of(unit));
            units = units.stream().filter(below::contains).collect(Collectors.toSet());
        }
        return people.people(units, text, page);
    }

    /** The person, who is unknown to those who may not see any unit of theirs. */
    public Account person(Person actor, String id) {
        Set<String> units = new Reach(actor, CorePermissions.VIEW, organisation).units();
        return people.account(id)
                .filter(found -> found.holdings().stream().anyMatch(holding -> units.contains(holding.unit())))
                .orElseThrow(() -> ProblemException.notFound("person", id));
    }

    /** Creates a person and returns the password to be handed over, which must be replaced at the first signing in. */
    public char[] create(Person actor, String id, String name, List<Holding> holdings) {
        if (!id.matches("[\\p{Ll}\\p{IsHan}0-9][\\p{Ll}\\p{IsHan}0-9._@-]{0,63}") || RESERVED.contains(id)) {
            throw ProblemException.badRequest(
                    "person-id-malformed",
                    "the name to sign in with has 1 to 64 lower-case letters, digits, Chinese characters, '.', '_', '@' and '-'"
                            + " and is none of " + RESERVED);
        }
        char[] password = accounts.randomPassword();
        Account fresh = Account.fresh(id, checkedName(name), accounts.hash(password), checked(holdings));
        database.alone(() -> {
            new Reach(actor, CorePermissions.MANAGE, organisation).person(fresh);
            if (!people.add(fresh, Clock.systemUTC())) {
                throw OrganisationRules.refused("person-exists", "there is a person '" + id + "' already");
            }
            rules.check();
            audit.person(null, fresh);
            return id;
        });
        LOG.info("{} created the person {}", actor.id(), id);
        return password;
    }

    /** Changes name, roles and whether the person is kept out; who is kept out loses all sessions at once. */
    public void change(Person actor, String id, String name, boolean disabled, List<Holding> holdings) {
        String called = checkedName(name);
        List<Holding> held = checked(holdings);
        alter(
                actor,
                id,
                before -> new Account(
                        id, called, before.passwordHash(), before.mustChange(), disabled, before.secondFactor(), held));
        if (disabled) {
            sessions.closeAll(id);
        }
        LOG.info("{} changed the person {}{}", actor.id(), id, disabled ? ", who is kept out now" : "");
    }

    /** Keeps a person out, who loses all sessions at once, or lets them in again. */
    public void disable(Person actor, String id, boolean disabled) {
        alter(actor, id, before -> before.withDisabled(disabled));
        if (disabled) {
            sessions.closeAll(id);
        }
        LOG.info("{} {} the person {}", actor.id(), disabled ? "disabled" : "enabled", id);
    }

    /** Makes a new password, which must be replaced; the second factor, all sessions and all tokens of the person end. */
    public char[] resetPassword(Person actor, String id) {
        char[] password = accounts.randomPassword();
        String hash = accounts.hash(password);
        alter(
                actor,
                id,
                before -> new Account(id, before.name(), hash, true, before.disabled(), null, before.holdings()));
        tokens.removeAll(id);
        sessions.closeAll(id);
        accounts.forgetFirstPassword(id);
        LOG.info("{} made a new password for {}", actor.id(), id);
        return password;
    }

    /** Ends all sessions of the person. */
    public void signOut(Person actor, String id) {
        database.alone(() -> {
            managed(actor, id);
            audit.signedOut(id);
            return id;
        });
        sessions.closeAll(id);
        LOG.info("{} signed {} out everywhere", actor.id(), id);
    }

    /** The person, whom the actor may change; refused otherwise. */
    Account managed(Person actor, String id) {
        Account account = people.account(id).orElseThrow(() -> ProblemException.notFound("person", id));
        new Reach(actor, CorePermissions.MANAGE, organisation).person(account);
        return account;
    }

    private void alter(Person actor, String id, UnaryOperator<Account> change) {
        database.alone(() -> {
            Account before = people.account(id).orElseThrow(() -> ProblemException.notFound("person", id));
            Reach reach = new Reach(actor, CorePermissions.MANAGE, organisation);
            reach.person(before);
            Account after = change.apply(before);
            reach.person(after);
            people.change(after);
            rules.check();
            audit.person(before, after);
            return after;
        });
        sessions.forget();
    }

    private static String checkedName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw ProblemException.badRequest(
                    "person-name-malformed", "the name has 1 to " + LONGEST_NAME + " characters");
        }
        return stripped;
    }

    private static List<Holding> checked(List<Holding> holdings) {
        List<Holding> distinct = holdings.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MOST_ROLES) {
            throw ProblemException.badRequest(
                    "roles-missing",
                    "a person holds 1 to " + MOST_ROLES
                            + " roles, each within a unit; to keep somebody out, disable them");
        }
        return distinct;
    }
}
