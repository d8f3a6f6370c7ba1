/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.jaas;

import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;

import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.jspecify.annotations.Nullable;

import org.cityloom.platform.people.internal.Accounts;
import org.cityloom.platform.people.internal.Attempt;
import org.cityloom.platform.people.internal.Identities;
import org.cityloom.platform.people.internal.store.Account;

/**
 * Checks name and password of the consoles (shell, SSH, JMX, Hawtio) against the people of the platform, and gives Karaf's roles by the
 * permissions of the console that they hold in the whole city. Who holds none is not let in, nor who must change the password first.
 * With a second factor, the six digits follow the password.
 */
public final class PeopleLoginModule implements LoginModule {
    /** Option with the {@link Accounts}. */
    static final String ACCOUNTS = "cityloom.accounts";

    /** Option with the {@link Identities}. */
    static final String IDENTITIES = "cityloom.identities";

    private static final String ADDRESS = "console";

    private final Set<Principal> principals = new HashSet<>();
    private @Nullable Subject subject;
    private @Nullable CallbackHandler handler;
    private @Nullable Accounts accounts;
    private @Nullable Identities identities;

    @Override
    public void initialize(Subject who, CallbackHandler callbacks, Map<String, ?> sharedState, Map<String, ?> options) {
        this.subject = who;
        this.handler = callbacks;
        this.accounts = options.get(ACCOUNTS) instanceof Accounts known ? known : null;
        this.identities = options.get(IDENTITIES) instanceof Identities known ? known : null;
    }

    @Override
    public boolean login() throws LoginException {
        CallbackHandler callbacks = handler;
        Accounts known = accounts;
        Identities people = identities;
        if (callbacks == null || known == null || people == null) {
            throw new LoginException("people cannot be recognised right now");
        }
        NameCallback name = new NameCallback("User name");
        PasswordCallback password = new PasswordCallback("Password", false);
        try {
            callbacks.handle(new Callback[] {name, password});
        } catch (IOException | UnsupportedCallbackException e) {
            LoginException refused = new LoginException("only name and password are accepted");
            refused.initCause(e);
            throw refused;
        }
        Account account = authenticate(known, name.getName(), password);
        Set<String> roles = ConsoleRoles.of(people.inSession(account));
        if (account.mustChange() || roles.isEmpty()) {
            throw new FailedLoginException("the console is not for this person, or the password must be changed first");
        }
        principals.clear();
        principals.add(new UserPrincipal(account.id()));
        roles.forEach(role -> principals.add(new RolePrincipal(role)));
        return true;
    }

    private Account authenticate(Accounts known, @Nullable String name, PasswordCallback password)
            throws FailedLoginException {
        char[] typed = password.getPassword();
        password.clearPassword();
        try {
            if (name == null || typed == null) {
                throw new FailedLoginException("name and password are needed");
            }
            if (known.authenticateInOne(name, typed, address()) instanceof Attempt.Right right) {
                return right.account();
            }
            throw new FailedLoginException("name or password is wrong, or it is too early");
        } finally {
            if (typed != null) {
                Arrays.fill(typed, ' ');
            }
        }
    }

    /** From where, as Karaf's doors note it before they ask; the port changes with every connection and is left out. */
    private String address() {
        return subject == null
                ? ADDRESS
                : subject.getPrincipals(ClientPrincipal.class).stream()
                        .findFirst()
                        .map(client -> client.getAddress().replaceAll("^[^/]*/|:[0-9]+$", ""))
                        .orElse(ADDRESS);
    }

    @Override
    public boolean commit() {
        if (principals.isEmpty() || subject == null) {
            return false;
        }
        subject.getPrincipals().addAll(principals);
        return true;
    }

    @Override
    public boolean abort() {
        principals.clear();
        return true;
    }

    @Override
    public boolean logout() {
        if (subject != null) {
            subject.getPrincipals().removeAll(principals);
        }
        principals.clear();
        return true;
    }
}
