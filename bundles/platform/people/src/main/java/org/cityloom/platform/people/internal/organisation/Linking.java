/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.people.internal.Accounts;
import org.cityloom.platform.people.internal.StoredSessions;
import org.cityloom.platform.people.internal.openid.OpenIdSignIn;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.Link;
import org.cityloom.platform.people.internal.store.LinkStore;
import org.cityloom.platform.people.internal.store.PeopleDatabase;
import org.cityloom.platform.people.internal.store.PeopleStore;

/** Says who people are for the issuer of OpenID Connect, within the units and rights of whoever says so. */
@Component(service = Linking.class)
public class Linking {
    private static final Logger LOG = LoggerFactory.getLogger(Linking.class);
    private static final int LONGEST_NAME = 255;

    private final PeopleDatabase database;
    private final PeopleStore people;
    private final LinkStore links;
    private final Administration administration;
    private final Accounts accounts;
    private final StoredSessions sessions;
    private final OpenIdSignIn openId;
    private final PeopleAudit audit;

    @Activate
    public Linking(
            @Reference PeopleDatabase database,
            @Reference PeopleStore people,
            @Reference LinkStore links,
            @Reference Administration administration,
            @Reference Accounts accounts,
            @Reference StoredSessions sessions,
            @Reference OpenIdSignIn openId,
            @Reference PeopleAudit audit) {
        this.database = database;
        this.people = people;
        this.links = links;
        this.administration = administration;
        this.accounts = accounts;
        this.sessions = sessions;
        this.openId = openId;
        this.audit = audit;
    }

    /** The link of a person whom the actor may see. */
    public Optional<Link> link(Person actor, String id) {
        return links.of(administration.person(actor, id).id());
    }

    /**
     * Links a person with that name at the configured issuer. A password that an administrator made and nobody replaced ends: it would
     * have to be replaced before anything else, and whoever signs in with the issuer does not know it.
     */
    public Link put(Person actor, String id, String name) {
        Link link = new Link(issuer(), checked(name));
        String nobodys = accounts.hash(accounts.randomPassword());
        database.alone(() -> {
            Account account = administration.managed(actor, id);
            Link before = links.of(id).orElse(null);
            if (!links.put(id, link)) {
                throw OrganisationRules.refused("link-taken", "somebody else is linked with '" + link.name() + "'");
            }
            if (account.mustChange()) {
                people.change(account.withPassword(nobodys));
            }
            audit.link(id, before, link);
            return link;
        });
        sessions.forget();
        LOG.info("{} linked {} with an account of the issuer", actor.id(), id);
        return link;
    }

    /** Ends the link of a person, and all sessions. */
    public void remove(Person actor, String id) {
        database.alone(() -> {
            administration.managed(actor, id);
            Link before = links.of(id).orElseThrow(() -> ProblemException.notFound("link", id));
            links.remove(id);
            audit.link(id, before, null);
            return before;
        });
        sessions.closeAll(id);
        LOG.info("{} ended the link of {}", actor.id(), id);
    }

    private String issuer() {
        return openId.issuer()
                .orElseThrow(
                        () -> OrganisationRules.refused("openid-off", "no issuer of OpenID Connect is configured"));
    }

    private static String checked(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw ProblemException.badRequest(
                    "link-name", "what the issuer calls the person has 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }
}
