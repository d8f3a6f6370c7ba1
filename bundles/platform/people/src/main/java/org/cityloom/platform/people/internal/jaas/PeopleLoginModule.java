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

import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.Person;
import org.cityloom.platform.people.internal.Accounts;
import org.cityloom.platform.people.internal.store.Account;

/**
 * Checks name and password of the console against the people of the platform. Whoever may do everything gets Karaf's roles
 * admin, manager, viewer and ssh; others get none and are not let in.
 */
public final class PeopleLoginModule implements LoginModule {
    /** Option with the {@link Accounts}. */
    static final String ACCOUNTS = "cityloom.accounts";

    private static final Set<String> ROLES = Set.of("admin", "manager", "viewer", "ssh");
    private static final String ADDRESS = "console";

    private final Set<Principal> principals = new HashSet<>();
    private @Nullable Subject subject;
    private @Nullable CallbackHandler handler;
    private @Nullable Accounts accounts;

    @Override
    public void initialize(Subject who, CallbackHandler callbacks, Map<String, ?> sharedState, Map<String, ?> options) {
        this.subject = who;
        this.handler = callbacks;
        this.accounts = options.get(ACCOUNTS) instanceof Accounts known ? known : null;
    }

    @Override
    public boolean login() throws LoginException {
        CallbackHandler callbacks = handler;
        Accounts known = accounts;
        if (callbacks == null || known == null) {
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
        principals.clear();
        principals.add(new UserPrincipal(account.id()));
        ROLES.forEach(role -> principals.add(new RolePrincipal(role)));
        return true;
    }

    private static Account authenticate(Accounts known, @Nullable String name, PasswordCallback password)
            throws FailedLoginException {
        char[] typed = password.getPassword();
        password.clearPassword();
        try {
            if (name == null || typed == null) {
                throw new FailedLoginException("name and password are needed");
            }
            return known.authenticate(name, typed, ADDRESS)
                    .filter(account -> account.permissions().contains(Person.EVERYTHING))
                    .orElseThrow(() -> new FailedLoginException("name or password is wrong, or it is too early"));
        } finally {
            if (typed != null) {
                Arrays.fill(typed, ' ');
            }
        }
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
