/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.jaas;

import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.LoginException;

import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.people.internal.PeopleFixture;
import org.cityloom.platform.people.internal.SecondFactorTest;
import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeopleLoginModuleTest {
    private static final String PASSWORD = "sweepers start at seven";

    @TempDir
    Path folder;

    private PeopleFixture city;

    @BeforeEach
    void open() {
        city = new PeopleFixture(StoreFixture.h2(folder), folder);
    }

    @AfterEach
    void close() {
        city.close();
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
        subject.getPrincipals().add(new ClientPrincipal("ssh", "/10.0.0.9:40123"));
        PeopleLoginModule module = new PeopleLoginModule();
        module.initialize(
                subject,
                typing(name, password),
                Map.of(),
                Map.of(PeopleLoginModule.ACCOUNTS, city.accounts, PeopleLoginModule.IDENTITIES, city.identities));
        assertThat(module.login()).isTrue();
        assertThat(module.commit()).isTrue();
        subject.getPrincipals().removeIf(ClientPrincipal.class::isInstance);
        return subject.getPrincipals();
    }

    @Test
    void givesTheAdministratorTheRolesOfTheConsole() throws Exception {
        city.accounts.setPassword("admin", PASSWORD.toCharArray());
        assertThat(signIn("admin", PASSWORD))
                .extracting(Principal::getName)
                .containsExactlyInAnyOrder("admin", "admin", "manager", "viewer", "systembundles", "ssh");
    }

    @Test
    void givesOthersWhatTheirPermissionsOfTheConsoleSay() throws Exception {
        LocalizedText title = new LocalizedText("控制台", "Console");
        city.editor.putRole(city.admin(), "operator", title, Set.of("console:manage"));
        city.appoint("wang", PASSWORD, "operator", "city");
        assertThat(signIn("wang", PASSWORD))
                .extracting(Principal::getName)
                .containsExactlyInAnyOrder("wang", "manager", "viewer");
        city.appoint("li", PASSWORD, "viewer", "city");
        assertThat(signIn("li", PASSWORD)).extracting(Principal::getName).containsExactlyInAnyOrder("li", "viewer");
        city.appoint("zhao", PASSWORD, "leader", "city");
        assertThatThrownBy(() -> signIn("zhao", PASSWORD)).isInstanceOf(LoginException.class);
    }

    @Test
    void letsNobodyInWhoMustReplaceThePassword() {
        String first = new String(city.firstPassword());
        assertThatThrownBy(() -> signIn("admin", first)).isInstanceOf(LoginException.class);
    }

    @Test
    void takesTheSixDigitsOfTheSecondFactorBehindThePassword() throws Exception {
        city.accounts.setPassword("admin", PASSWORD.toCharArray());
        List<String> codes = SecondFactorTest.enrol(city, "admin");
        assertThat(codes).hasSize(10);
        assertThatThrownBy(() -> signIn("admin", PASSWORD)).isInstanceOf(LoginException.class);
        String code = SecondFactorTest.nextCode(city, "admin");
        assertThat(signIn("admin", PASSWORD + code)).isNotEmpty();
    }

    @Test
    void keepsOutEverybodyElse() {
        assertThatThrownBy(() -> signIn("admin", "admin")).isInstanceOf(LoginException.class);
        assertThatThrownBy(() -> signIn("karaf", "karaf")).isInstanceOf(LoginException.class);
    }
}
