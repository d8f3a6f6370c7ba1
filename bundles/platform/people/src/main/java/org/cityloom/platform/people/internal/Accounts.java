/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.people.Person;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.PeopleStore;

/** Knows who gives the right password; every door asks here, so that guessing at one door slows all of them. */
@Component(service = Accounts.class, configurationPid = PeopleConfiguration.PID)
@Designate(ocd = PeopleConfiguration.class)
public class Accounts {
    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final String ADMINISTRATOR = "admin";
    private static final int LONGEST_NAME = 64;

    private final PeopleStore store;
    private final Clock clock;
    private final Passwords passwords;
    private final FailedAttempts names;
    private final FailedAttempts addresses;
    private final FirstPassword firstPassword;

    @Activate
    public Accounts(PeopleConfiguration configuration, BundleContext bundle, @Reference PeopleStore store) {
        this(configuration, data(bundle), store, Clock.systemUTC());
    }

    Accounts(PeopleConfiguration configuration, Path data, PeopleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.passwords = new Passwords(configuration.hashMemoryKib(), configuration.hashPasses());
        this.names = new FailedAttempts(
                clock, configuration.freeAttempts(), Duration.ofSeconds(configuration.longestNameDelaySeconds()));
        this.addresses = new FailedAttempts(
                clock, configuration.freeAttempts(), Duration.ofSeconds(configuration.longestAddressDelaySeconds()));
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
                new Account(ADMINISTRATOR, "Administrator", passwords.hash(password), Set.of(Person.EVERYTHING)),
                clock);
        LOG.info(
                "The administrator '{}' was created; the password is in {} until the first signing in",
                ADMINISTRATOR,
                firstPassword);
    }

    /**
     * Checks a password. Takes as long for an unknown name as for a wrong password, and blocks meanwhile.
     *
     * @param address from where; its failures slow it down whatever name is tried
     * @return empty if name or password is wrong, or the name or address must wait
     */
    public Optional<Account> authenticate(String name, char[] password, String address) {
        if (names.mustWait(name) || addresses.mustWait(address)) {
            LOG.info(
                    "Attempt to sign in as '{}' from {} refused: too many failures, still waiting",
                    plain(name),
                    address);
            return Optional.empty();
        }
        names.failed(name);
        addresses.failed(address);
        Optional<Account> account = name.length() > LONGEST_NAME ? Optional.empty() : store.account(name);
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(passwords.nobody()));
        if (account.isEmpty() || !right) {
            LOG.info("Attempt to sign in as '{}' from {} failed", plain(name), address);
            return Optional.empty();
        }
        names.succeeded(name);
        addresses.succeeded(address);
        if (name.equals(ADMINISTRATOR)) {
            firstPassword.delete();
        }
        return account;
    }

    private static String plain(String name) {
        String printable = name.replaceAll("[^\\p{Alnum}\\p{IsHan}._@-]", "?");
        return printable.length() > LONGEST_NAME ? printable.substring(0, LONGEST_NAME) + "…" : printable;
    }
}
