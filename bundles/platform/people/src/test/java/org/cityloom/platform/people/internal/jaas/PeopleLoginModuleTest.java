/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.jaas;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Map;
import java.util.Set;

import javax.persistence.EntityManagerFactory;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.LoginException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;

import org.cityloom.platform.people.internal.Accounts;
import org.cityloom.platform.people.internal.PeopleConfiguration;
import org.cityloom.platform.people.internal.store.PeopleStore;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeopleLoginModuleTest {
    @TempDir
    Path folder;

    private StoreFixture fixture;
    private EntityManagerFactory entities;
    private Accounts accounts;

    @BeforeEach
    void open() {
        fixture = StoreFixture.h2(folder).migrate("people", PeopleStore.class);
        entities = JpaFixture.open("people", fixture);
        accounts = new Accounts(defaults(), context(folder), new PeopleStore(entities, fixture.transactions()));
    }

    @AfterEach
    void close() {
        entities.close();
        fixture.close();
    }

    private static PeopleConfiguration defaults() {
        return (PeopleConfiguration) Proxy.newProxyInstance(
                PeopleConfiguration.class.getClassLoader(),
                new Class<?>[] {PeopleConfiguration.class},
                (proxy, method, arguments) -> method.getDefaultValue());
    }

    /** Knows where the data folder is, and nothing else. */
    private static BundleContext context(Path data) {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> method.getName().equals("getProperty") ? data.toString() : null);
    }

    private static CallbackHandler typing(String name, String password) {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback asked) {
                    asked.setName(name);
                } else if (callback instanceof PasswordCallback asked) {
                    asked.setPassword(password.toCharArray());
                }
            }
        };
    }

    private Set<Principal> signIn(String name, String password) throws LoginException {
        Subject subject = new Subject();
        PeopleLoginModule module = new PeopleLoginModule();
        module.initialize(subject, typing(name, password), Map.of(), Map.of(PeopleLoginModule.ACCOUNTS, accounts));
        assertThat(module.login()).isTrue();
        assertThat(module.commit()).isTrue();
        return subject.getPrincipals();
    }

    @Test
    void givesTheAdministratorTheRolesOfTheConsole() throws Exception {
        String password =
                Files.readString(folder.resolve("cityloom/first-password")).strip();
        assertThat(signIn("admin", password))
                .extracting(Principal::getName)
                .containsExactlyInAnyOrder("admin", "admin", "manager", "viewer", "ssh");
    }

    @Test
    void keepsOutEverybodyElse() {
        assertThatThrownBy(() -> signIn("admin", "admin")).isInstanceOf(LoginException.class);
        assertThatThrownBy(() -> signIn("karaf", "karaf")).isInstanceOf(LoginException.class);
    }
}
