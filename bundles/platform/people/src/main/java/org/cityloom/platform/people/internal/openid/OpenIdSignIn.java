/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.openid;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.people.internal.Accounts;
import org.cityloom.platform.people.internal.SecretTokens;
import org.cityloom.platform.people.internal.SignInAudit;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.Link;
import org.cityloom.platform.people.internal.store.LinkStore;

/**
 * Signing in with what another issuer says. It creates nobody and gives no roles: whoever is let in was created by an administrator, with
 * roles within a unit, of which an issuer knows nothing. It is not asked for a second factor, that is the issuer's business.
 */
@Component(service = OpenIdSignIn.class, configurationPid = OpenIdConfiguration.PID)
@Designate(ocd = OpenIdConfiguration.class)
public class OpenIdSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
    private static final int REMEMBERED = 10_000;
    private static final String NOBODY = "openid";

    private final SecretTokens secrets = new SecretTokens();
    private final Accounts accounts;
    private final LinkStore links;
    private final SignInAudit audit;
    private final Optional<Settings> settings;
    private final Optional<Issuer> issuer;

    /** States of those who got in; an issuer that forgets which codes it has seen must not matter. */
    private final Map<String, Boolean> used = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * An attempt that begins.
     *
     * @param address where the browser goes
     * @param secret what it keeps meanwhile and shows to nobody else
     */
    public record Begun(URI address, String secret) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "begun";
        }
    }

    @Activate
    public OpenIdSignIn(
            OpenIdConfiguration configuration,
            @Reference Accounts accounts,
            @Reference LinkStore links,
            @Reference SignInAudit audit) {
        this(configuration, accounts, links, audit, Clock.systemUTC());
    }

    OpenIdSignIn(
            OpenIdConfiguration configuration, Accounts accounts, LinkStore links, SignInAudit audit, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
        this.settings = checked(configuration);
        this.issuer = settings.map(each -> new Issuer(each, clock));
    }

    private static Optional<Settings> checked(OpenIdConfiguration configuration) {
        try {
            return Settings.of(configuration);
        } catch (IllegalArgumentException e) {
            LOG.error("OpenID Connect is off, correct {}: {}", OpenIdConfiguration.PID, e.getMessage());
            return Optional.empty();
        }
    }

    /** The title of the button; empty if there is none. */
    public Optional<LocalizedText> title() {
        return settings.map(Settings::title);
    }

    /** Who vouches for people; empty if nobody does. */
    public Optional<String> issuer() {
        return settings.map(each -> each.issuer().toString());
    }

    /**
     * Begins an attempt.
     *
     * @throws ProblemException if it is off, or the issuer is away
     */
    public Begun begin() {
        Flow flow = new Flow(secrets.fresh());
        try {
            return new Begun(on().authorization(flow), flow.secret());
        } catch (IssuerAwayException e) {
            throw away(e);
        }
    }

    /**
     * Completes an attempt.
     *
     * @param secret what the browser kept
     * @param told the issuer as the browser was told it; null if it was not
     * @param address from where; failures count as those with passwords
     * @throws ProblemException unless it is somebody who may sign in
     */
    public Account complete(String secret, String code, String state, @Nullable String told, String address) {
        Issuer asked = on();
        if (!accounts.admits(address)) {
            audit.failed(NOBODY, address);
            throw refused();
        }
        Flow flow = new Flow(secret);
        try {
            if (!flow.began(state) || used(state)) {
                throw new NotVouchedException("the attempt did not begin in this browser, or has ended");
            }
            String name = asked.name(code, told, flow);
            Account account = linked(name, address);
            use(state);
            accounts.succeeded(address);
            audit.signedIn(account, address, issuer().orElseThrow());
            return account;
        } catch (IssuerAwayException e) {
            accounts.undo(address);
            throw away(e);
        } catch (NotVouchedException e) {
            LOG.info("Attempt to sign in by OpenID Connect from {} failed: {}", address, e.getMessage());
            audit.failed(NOBODY, address);
            throw refused();
        }
    }

    private Account linked(String name, String address) {
        Optional<Account> account =
                links.account(new Link(issuer().orElseThrow(), name)).filter(found -> !found.disabled());
        if (account.isEmpty()) {
            LOG.info("Somebody whom the issuer knows, but who may not sign in here, tried to from {}", address);
            audit.failed(NOBODY, address);
        }
        return account.orElseThrow(() -> new ProblemException(
                403,
                "openid-nobody",
                "You are not known here",
                "the issuer knows you, but nobody who may sign in here is linked with you; ask an administrator"));
    }

    private synchronized boolean used(String state) {
        return used.containsKey(state);
    }

    private synchronized void use(String state) {
        used.put(state, true);
    }

    private Issuer on() {
        return issuer.orElseThrow(() -> new ProblemException(
                404, "openid-off", "OpenID Connect is off", "no issuer is configured; sign in with name and password"));
    }

    private static ProblemException away(IssuerAwayException e) {
        LOG.warn("The issuer of OpenID Connect cannot be asked: {}", e.getMessage());
        return new ProblemException(
                503,
                "issuer-away",
                "The identity provider cannot be asked",
                "it does not answer as it should; try again later, or sign in with name and password");
    }

    private static ProblemException refused() {
        return new ProblemException(
                401,
                "openid-refused",
                "Signing in failed",
                "the identity provider did not confirm it, or there were too many attempts: begin again");
    }
}
