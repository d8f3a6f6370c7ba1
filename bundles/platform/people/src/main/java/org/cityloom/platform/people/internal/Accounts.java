/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.platform.people.internal.organisation.Founding;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.PeopleStore;
import org.cityloom.platform.people.internal.store.SecondFactor;

/** Knows who gives the right password; every door asks here, so that guessing at one door slows all of them. */
@Component(service = Accounts.class, configurationPid = PeopleConfiguration.PID)
@Designate(ocd = PeopleConfiguration.class)
public class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final String ADMINISTRATOR = "admin";
    private static final int LONGEST_NAME = 64;

    /** No name of a person has a blank in it. A name for each address, or everybody would wait for the failures of one. */
    private static final String VOUCHED_FROM = "vouched ";

    private final PeopleStore store;
    private final Clock clock;
    private final Passwords passwords;
    private final PasswordRules rules = new PasswordRules();
    private final AttemptGate gate;
    private final SecondFactors factors;
    private final SignInAudit audit;
    private final FirstPassword firstPassword;

    @Activate
    public Accounts(
            PeopleConfiguration configuration,
            BundleContext bundle,
            @Reference PeopleStore store,
            @Reference SecondFactors factors,
            @Reference SignInAudit audit,
            @Reference Founding founded) {
        this(configuration, data(bundle), store, factors, audit, Clock.systemUTC());
    }

    Accounts(
            PeopleConfiguration configuration,
            Path data,
            PeopleStore store,
            SecondFactors factors,
            SignInAudit audit,
            Clock clock) {
        this.store = store;
        this.clock = clock;
        this.factors = factors;
        this.audit = audit;
        this.passwords = new Passwords(configuration.hashMemoryKib(), configuration.hashPasses());
        this.gate = new AttemptGate(
                clock,
                configuration.freeAttempts(),
                Duration.ofSeconds(configuration.longestNameDelaySeconds()),
                Duration.ofSeconds(configuration.longestAddressDelaySeconds()));
        this.firstPassword = new FirstPassword(data.resolve("first-password"));
        createFirst();
    }

    private static Path data(BundleContext bundle) {
        String karaf = bundle.getProperty("karaf.data");
        return karaf == null ? Path.of("data", "cityloom") : Path.of(karaf, "cityloom");
    }

    /** The file is written before the commit: a crash in between leaves a password of nobody, not an unknown one. */
    private void createFirst() {
        if (!store.isEmpty()) {
            return;
        }
        char[] password = passwords.random();
        firstPassword.write(password);
        store.add(
                Account.fresh(
                        ADMINISTRATOR, "Administrator", passwords.hash(password), List.of(Founding.ADMINISTRATOR)),
                clock);
        LOG.info(
                "The administrator '{}' was created; the password is in {} until it is replaced",
                ADMINISTRATOR,
                firstPassword);
    }

    /**
     * Checks a password. Takes as long for an unknown name as for a wrong password, and blocks meanwhile.
     *
     * @param code of the second factor; null if none was entered
     * @param address from where; its failures slow it down whatever name is tried
     */
    public Attempt authenticate(String name, char[] password, @Nullable String code, String address) {
        if (!gate.admits(name, address)) {
            LOG.info(
                    "Attempt to sign in as '{}' from {} refused: too many failures, still waiting",
                    plain(name),
                    address);
            audit.failed(name, address);
            return new Attempt.Refused();
        }
        Optional<Account> account = name.length() > LONGEST_NAME ? Optional.empty() : store.account(name);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(passwords.nobody()));
        if (account.isEmpty() || !right || account.get().disabled()) {
            return failed(name, address);
        }
        return secondStep(account.get(), code, address);
    }

    /** As {@link #authenticate}, for doors with one field only: where a second factor is on, its six digits follow the password. */
    public Attempt authenticateInOne(String name, char[] typed, String address) {
        boolean asked = store.account(name)
                .map(Account::secondFactor)
                .filter(SecondFactor::on)
                .isPresent();
        int end = typed.length - Totp.DIGITS;
        if (!asked || end < 1) {
            return authenticate(name, typed, null, address);
        }
        char[] password = Arrays.copyOf(typed, end);
        try {
            return authenticate(name, password, new String(typed, end, Totp.DIGITS), address);
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    /** Whether somebody is looked at who types no name, and whom others recognise; counts as failed until something else is told. */
    public boolean admits(String address) {
        return gate.admits(VOUCHED_FROM + address, address);
    }

    /** The one who was looked at is who they say. */
    public void succeeded(String address) {
        gate.succeeded(VOUCHED_FROM + address, address);
    }

    /** Nobody could tell who it is. */
    public void undo(String address) {
        gate.undo(VOUCHED_FROM + address, address);
    }

    private Attempt secondStep(Account account, @Nullable String code, String address) {
        SecondFactor factor = account.secondFactor();
        if (factor != null && factor.on()) {
            if (code == null) {
                gate.undo(account.id(), address);
                return new Attempt.CodeNeeded();
            }
            if (!factors.accepts(account.id(), factor, code)) {
                return failed(account.id(), address);
            }
        }
        gate.succeeded(account.id(), address);
        audit.signedIn(account, address);
        return new Attempt.Right(account);
    }

    private Attempt failed(String name, String address) {
        LOG.info("Attempt to sign in as '{}' from {} failed", plain(name), address);
        audit.failed(name, address);
        return new Attempt.Refused();
    }

    /** Whether that is the password of a person who is signed in already; wrong ones count as at the door. */
    public boolean confirms(String id, char[] password, String address) {
        if (!gate.admits(id, address)) {
            return false;
        }
        boolean right = store.account(id)
                .filter(account -> passwords.matches(password, account.passwordHash()))
                .isPresent();
        if (right) {
            gate.succeeded(id, address);
        }
        return right;
    }

    /** Why that cannot be the person's new password; empty if it can. */
    public Optional<String> objection(String id, char[] password) {
        return rules.objection(id, password);
    }

    /** Gives the person a password of their own choice. */
    public void setPassword(String id, char[] password) {
        String hash = passwords.hash(password);
        store.account(id).ifPresent(before -> store.change(before.withPassword(hash)));
        forgetFirstPassword(id);
    }

    /** Deletes the file with the first password if it was that person's, who has another one now. */
    public void forgetFirstPassword(String id) {
        if (id.equals(ADMINISTRATOR)) {
            firstPassword.delete();
        }
    }

    /** A password of 24 random letters and digits. */
    public char[] randomPassword() {
        return passwords.random();
    }

    /** The password as it is stored; blocks for some ten milliseconds. */
    public String hash(char[] password) {
        return passwords.hash(password);
    }

    private static String plain(String name) {
        String printable = name.replaceAll("[^\\p{Alnum}\\p{IsHan}._@-]", "?");
        return printable.length() > LONGEST_NAME ? printable.substring(0, LONGEST_NAME) + "…" : printable;
    }
}
