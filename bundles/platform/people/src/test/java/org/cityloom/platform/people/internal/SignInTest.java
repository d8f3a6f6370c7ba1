/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import javax.persistence.EntityManagerFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.Person;
import org.cityloom.platform.people.internal.store.PeopleStore;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;

class SignInTest {
    private static final String HERE = "10.0.0.7";

    @TempDir
    Path data;

    private final TestClock clock = new TestClock();
    private final StoreFixture fixture = StoreFixture.postgres().migrate("people", PeopleStore.class);
    private final EntityManagerFactory entities = JpaFixture.open("people", fixture);
    private final PeopleStore store = new PeopleStore(entities, fixture.transactions());

    @AfterEach
    void close() {
        entities.close();
        fixture.close();
    }

    private static PeopleConfiguration configuration() {
        Map<String, Object> quick = Map.of("hashMemoryKib", 8_192, "hashPasses", 1, "sessionsPerPerson", 3);
        InvocationHandler handler =
                (proxy, method, arguments) -> quick.getOrDefault(method.getName(), method.getDefaultValue());
        return (PeopleConfiguration) Proxy.newProxyInstance(
                PeopleConfiguration.class.getClassLoader(), new Class<?>[] {PeopleConfiguration.class}, handler);
    }

    private StoredSessions start() {
        return new StoredSessions(configuration(), new Accounts(configuration(), data, store, clock), store, clock);
    }

    private Path passwordFile() {
        return data.resolve("first-password");
    }

    private char[] firstPassword() throws Exception {
        return Files.readString(passwordFile()).strip().toCharArray();
    }

    @Test
    void theFirstAdministratorsPasswordIsReadableForItsOwnerUntilItWasUsed() throws Exception {
        StoredSessions sessions = start();
        char[] password = firstPassword();
        assertThat(password).hasSizeGreaterThanOrEqualTo(20);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile())))
                .isEqualTo("rw-------");
        assertThat(sessions.signIn("admin", "wrong".toCharArray(), HERE)).isEmpty();
        assertThat(passwordFile()).exists();
        String token = sessions.signIn("admin", password, HERE).orElseThrow();
        assertThat(passwordFile()).doesNotExist();
        Person person = sessions.person(token).orElseThrow();
        assertThat(person.id()).isEqualTo("admin");
        assertThat(person.permissions()).containsExactlyInAnyOrder("*", "people:self");
    }

    @Test
    void aSecondStartCreatesNobodyAndKeepsTheSessions() throws Exception {
        char[] password;
        String token;
        StoredSessions first = start();
        password = firstPassword();
        token = first.signIn("admin", password, HERE).orElseThrow();
        StoredSessions second = start();
        assertThat(passwordFile()).doesNotExist();
        assertThat(second.person(token)).isPresent();
        assertThat(second.signIn("admin", password, HERE)).isPresent();
    }

    @Test
    void theTokenHas256BitsAndIsNotInTheDatabase() throws Exception {
        StoredSessions sessions = start();
        String token = sessions.signIn("admin", firstPassword(), HERE).orElseThrow();
        assertThat(java.util.Base64.getUrlDecoder().decode(token)).hasSize(32);
        assertThat(store.session(token)).isEmpty();
        assertThat(sessions.person(token.substring(1) + "A")).isEmpty();
        assertThat(sessions.person("")).isEmpty();
    }

    @Test
    void aSessionEndsWhenItWasIdleTooLong() throws Exception {
        StoredSessions sessions = start();
        String token = sessions.signIn("admin", firstPassword(), HERE).orElseThrow();
        clock.advance(Duration.ofHours(7));
        assertThat(sessions.person(token)).isPresent();
        clock.advance(Duration.ofHours(7));
        assertThat(sessions.person(token)).isPresent();
        clock.advance(Duration.ofHours(8));
        assertThat(sessions.person(token)).isEmpty();
    }

    @Test
    void aSessionEndsAfterADayEvenInUse() throws Exception {
        StoredSessions sessions = start();
        String token = sessions.signIn("admin", firstPassword(), HERE).orElseThrow();
        for (int hour = 0; hour < 23; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(sessions.person(token)).isPresent();
        }
        clock.advance(Duration.ofMinutes(59).plusSeconds(58));
        assertThat(sessions.person(token)).isPresent();
        clock.advance(Duration.ofSeconds(2));
        assertThat(sessions.person(token)).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionAtOnceAndOnlyThat() throws Exception {
        StoredSessions sessions = start();
        char[] password = firstPassword();
        String token = sessions.signIn("admin", password, HERE).orElseThrow();
        String other = sessions.signIn("admin", password, HERE).orElseThrow();
        assertThat(sessions.person(token)).isPresent();
        sessions.signOut(token);
        sessions.signOut("unknown");
        assertThat(sessions.person(token)).isEmpty();
        assertThat(sessions.person(other)).isPresent();
    }

    @Test
    void theOldestSessionMakesRoom() throws Exception {
        StoredSessions sessions = start();
        char[] password = firstPassword();
        String oldest = sessions.signIn("admin", password, HERE).orElseThrow();
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofSeconds(1));
            assertThat(sessions.signIn("admin", password, HERE)).isPresent();
        }
        assertThat(sessions.person(oldest)).isEmpty();
    }

    @Test
    void guessingSlowsDownTheNameAndTheAddress() throws Exception {
        StoredSessions sessions = start();
        char[] password = firstPassword();
        for (int i = 0; i < 3; i++) {
            assertThat(sessions.signIn("admin", "guess".toCharArray(), HERE)).isEmpty();
        }
        assertThat(sessions.signIn("admin", password, "10.0.0.8")).isEmpty();
        assertThat(sessions.signIn("somebody", "guess".toCharArray(), HERE)).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        assertThat(sessions.signIn("admin", password, "10.0.0.8")).isPresent();
    }

    @Test
    void anUnknownNameIsNoFasterThanAWrongPassword() {
        StoredSessions sessions = start();
        assertThat(elapsed(() -> sessions.signIn("nobody", "x".toCharArray(), HERE)))
                .isGreaterThan(elapsed(() -> sessions.signIn("admin", "x".toCharArray(), HERE)) / 5);
    }

    private static long elapsed(java.util.function.Supplier<Optional<String>> attempt) {
        long start = System.nanoTime();
        assertThat(attempt.get()).isEmpty();
        return System.nanoTime() - start;
    }
}
