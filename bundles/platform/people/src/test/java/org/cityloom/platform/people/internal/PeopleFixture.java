/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.persistence.EntityManagerFactory;

import org.cityloom.api.people.Person;
import org.cityloom.api.places.Places;
import org.cityloom.api.testing.SteppedClock;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.people.internal.openid.OpenIdSignIn;
import org.cityloom.platform.people.internal.organisation.Administration;
import org.cityloom.platform.people.internal.organisation.AreaUnits;
import org.cityloom.platform.people.internal.organisation.CorePermissions;
import org.cityloom.platform.people.internal.organisation.Founding;
import org.cityloom.platform.people.internal.organisation.KnownPermissions;
import org.cityloom.platform.people.internal.organisation.Linking;
import org.cityloom.platform.people.internal.organisation.Organisation;
import org.cityloom.platform.people.internal.organisation.OrganisationEditor;
import org.cityloom.platform.people.internal.organisation.OrganisationRules;
import org.cityloom.platform.people.internal.organisation.PeopleAudit;
import org.cityloom.platform.people.internal.store.Holding;
import org.cityloom.platform.people.internal.store.LinkStore;
import org.cityloom.platform.people.internal.store.OrganisationStore;
import org.cityloom.platform.people.internal.store.PeopleDatabase;
import org.cityloom.platform.people.internal.store.PeopleStore;
import org.cityloom.platform.people.internal.store.SessionStore;
import org.cityloom.platform.people.internal.store.TokenStore;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;

/** The whole bundle over a real database, with a clock that the test moves and quick hashes. */
public final class PeopleFixture implements AutoCloseable {
    public static final String HERE = "10.0.0.7";
    public static final String ELSEWHERE = "10.0.0.8";

    private final StoreFixture database;
    private final EntityManagerFactory entities;
    private final Path data;
    private final PeopleDatabase rooms;

    public final SteppedClock clock = new SteppedClock(Instant.parse("2026-06-01T12:00:00Z"));
    public final AuditFixture audit;
    public final PeopleStore store;
    final SessionStore sessionStore;
    final OrganisationStore organisationStore;
    final TokenStore tokenStore;
    public final LinkStore links;
    public SignInAudit signIns;
    public Organisation organisation;
    public Accounts accounts;
    public Identities identities;
    public SecondFactors factors;
    public ApiTokens tokens;
    public StoredSessions sessions;
    public OwnAccount own;
    public Administration administration;
    public OrganisationEditor editor;
    private Founding founding;

    public PeopleFixture(StoreFixture database, Path data) {
        this.database = database.migrate("people", PeopleStore.class);
        this.audit = AuditFixture.over(database);
        this.entities = JpaFixture.open("people", database);
        this.data = data;
        this.rooms = new PeopleDatabase(entities, database.transactions());
        this.store = new PeopleStore(rooms);
        this.sessionStore = new SessionStore(rooms);
        this.organisationStore = new OrganisationStore(rooms);
        this.tokenStore = new TokenStore(rooms);
        this.links = new LinkStore(rooms);
        start();
    }

    /** As after a restart: nothing but the database and the files is kept. */
    public void start() {
        founding = new Founding(organisationStore, store);
        organisation = new Organisation(organisationStore);
        OwnAudit ownAudit = new OwnAudit(rooms, audit.audit());
        factors = new SecondFactors(store, ownAudit, clock);
        signIns = new SignInAudit(audit.audit(), clock);
        accounts = new Accounts(configuration(), data, store, factors, signIns, clock);
        identities = new Identities(store, organisation);
        tokens = new ApiTokens(tokenStore, ownAudit, clock);
        sessions = new StoredSessions(configuration(), accounts, identities, tokens, sessionStore, signIns, clock);
        own = new OwnAccount(accounts, factors, sessions, ownAudit);
        KnownPermissions known = new KnownPermissions(new CorePermissions());
        OrganisationRules rules = new OrganisationRules(organisation, store, known);
        PeopleAudit changes = new PeopleAudit(audit.audit());
        administration = new Administration(rooms, store, tokenStore, organisation, rules, accounts, sessions, changes);
        editor = new OrganisationEditor(rooms, organisationStore, organisation, rules, sessions, changes);
    }

    /** The units of a map, as at the start of a city that has it. */
    public AreaUnits areaUnits(Places map) {
        AreaUnits units = new AreaUnits(founding, organisationStore, organisation, editor);
        units.setMap(map);
        return units;
    }

    /** Links people with what that one knows. */
    public Linking linking(OpenIdSignIn openId) {
        return new Linking(
                rooms, store, links, administration, accounts, sessions, openId, new PeopleAudit(audit.audit()));
    }

    public static PeopleConfiguration configuration() {
        Map<String, Object> quick = Map.of("hashMemoryKib", 8_192, "hashPasses", 1, "sessionsPerPerson", 3);
        InvocationHandler handler =
                (proxy, method, arguments) -> quick.getOrDefault(method.getName(), method.getDefaultValue());
        return (PeopleConfiguration) Proxy.newProxyInstance(
                PeopleConfiguration.class.getClassLoader(), new Class<?>[] {PeopleConfiguration.class}, handler);
    }

    Path passwordFile() {
        return data.resolve("first-password");
    }

    public char[] firstPassword() {
        try {
            return Files.readString(passwordFile()).strip().toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As who that person acts, without signing in. */
    public Person acting(String id) {
        return identities.inSession(store.account(id).orElseThrow());
    }

    /** The administrator of the whole city, whose password is replaced. */
    public Person admin() {
        accounts.setPassword("admin", "muck and more muck".toCharArray());
        return acting("admin");
    }

    /** Somebody with that role within that unit, with a password of the own choice. */
    public Person appoint(String id, String password, String role, String unit) {
        administration.create(admin(), id, id, List.of(new Holding(role, unit)));
        accounts.setPassword(id, password.toCharArray());
        return acting(id);
    }

    @Override
    public void close() {
        entities.close();
        database.close();
    }
}
