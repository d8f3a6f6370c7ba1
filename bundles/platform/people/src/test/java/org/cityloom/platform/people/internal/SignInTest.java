/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.testing.SteppedClock;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignInTest {
    private static final String HERE = PeopleFixture.HERE;
    private static final String CHOSEN = "sweepers start at seven";

    @TempDir
    Path data;

    private PeopleFixture city;
    private SteppedClock clock;

    @BeforeEach
    void open() {
        city = new PeopleFixture(StoreFixture.postgres(), data);
        clock = city.clock;
    }

    @AfterEach
    void close() {
        city.close();
    }

    private StoredSessions start() {
        city.start();
        return city.sessions;
    }

    private char[] firstPassword() {
        return city.firstPassword();
    }

    @Test
    void theFirstAdministratorsPasswordIsReadableForItsOwnerUntilItIsReplaced() throws Exception {
        StoredSessions sessions = start();
        char[] password = firstPassword();
        assertThat(password).hasSizeGreaterThanOrEqualTo(20);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(city.passwordFile())))
                .isEqualTo("rw-------");
        assertThat(sessions.signIn("admin", "wrong".toCharArray(), HERE)).isEmpty();
        String token = sessions.signIn("admin", password, HERE).orElseThrow();
        assertThat(city.passwordFile()).exists();
        city.own.changePassword("admin", password, CHOSEN.toCharArray(), token, HERE);
        assertThat(city.passwordFile()).doesNotExist();
    }

    @Test
    void withAPasswordOfSomebodyElseNothingIsAllowedButToReplaceIt() {
        String token = city.sessions.signIn("admin", firstPassword(), HERE).orElseThrow();
        assertThat(city.sessions.person(token).orElseThrow().permissions()).containsExactly("people:self");
        city.own.changePassword("admin", firstPassword(), CHOSEN.toCharArray(), token, HERE);
        Person person = city.sessions.person(token).orElseThrow();
        assertThat(person.permissions()).containsExactlyInAnyOrder("*", "people:self");
        assertThat(city.sessions.signIn("admin", CHOSEN.toCharArray(), HERE)).isPresent();
    }

    @Test
    void aNewPasswordIsLongAndNoneThatEverybodyTries() {
        char[] first = firstPassword();
        String token = city.sessions.signIn("admin", first, HERE).orElseThrow();
        for (String weak : new String[] {
            "short",
            "aaaaaaaaaaaaaaaa",
            "administrator1",
            "password1234",
            "qwertyuiop[]",
            "admin12345678".substring(0, 12),
            new String(first)
        }) {
            assertThatThrownBy(() -> city.own.changePassword("admin", first, weak.toCharArray(), token, HERE))
                    .as(weak)
                    .isInstanceOf(ProblemException.class)
                    .extracting("type")
                    .isEqualTo("password-weak");
        }
        assertThat(city.sessions.signIn("admin", first, HERE)).isPresent();
    }

    @Test
    void aChangedPasswordEndsAllOtherSessions() {
        String here = city.sessions.signIn("admin", firstPassword(), HERE).orElseThrow();
        String there = city.sessions
                .signIn("admin", firstPassword(), PeopleFixture.ELSEWHERE)
                .orElseThrow();
        assertThat(city.sessions.person(there)).isPresent();
        city.own.changePassword("admin", firstPassword(), CHOSEN.toCharArray(), here, HERE);
        assertThat(city.sessions.person(here)).isPresent();
        assertThat(city.sessions.person(there)).isEmpty();
    }

    @Test
    void thePresentPasswordIsGuessedNoFasterThanAtTheDoor() {
        String token = city.sessions.signIn("admin", firstPassword(), HERE).orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() ->
                            city.own.changePassword("admin", "guess".toCharArray(), CHOSEN.toCharArray(), token, HERE))
                    .isInstanceOf(ProblemException.class);
        }
        assertThatThrownBy(() -> city.own.changePassword("admin", firstPassword(), CHOSEN.toCharArray(), token, HERE))
                .extracting("type")
                .isEqualTo("password-wrong");
    }

    @Test
    void sessionsAreListedWithTheirAddressAndClosedOneByOneOrAllAtOnce() {
        String here = city.sessions.signIn("admin", firstPassword(), HERE).orElseThrow();
        clock.pass(Duration.ofSeconds(1));
        String there = city.sessions
                .signIn("admin", firstPassword(), PeopleFixture.ELSEWHERE)
                .orElseThrow();
        assertThat(city.sessions.of("admin")).extracting("address").containsExactly(PeopleFixture.ELSEWHERE, HERE);
        String id = StoredSessions.id(SecretTokens.digest(there));
        assertThat(city.sessions.close("li", id)).isFalse();
        assertThat(city.sessions.close("admin", id)).isTrue();
        assertThat(city.sessions.person(there)).isEmpty();
        assertThat(city.sessions.person(here)).isPresent();
        city.sessions.closeAll("admin");
        assertThat(city.sessions.person(here)).isEmpty();
    }

    @Test
    void aSecondStartCreatesNobodyAndKeepsTheSessions() {
        char[] password = firstPassword();
        String token = start().signIn("admin", password, HERE).orElseThrow();
        StoredSessions second = start();
        assertThat(firstPassword()).isEqualTo(password);
        assertThat(second.person(token)).isPresent();
        assertThat(second.signIn("admin", password, HERE)).isPresent();
    }

    @Test
    void whoSignsInAndOutIsAuditedAndGuessingOnceAMinuteWithItsCount() {
        StoredSessions sessions = start();
        AuditFixture audit = city.audit;
        String token = sessions.signIn("admin", firstPassword(), HERE).orElseThrow();
        sessions.signOut(token);
        sessions.signOut(token);
        for (int i = 0; i < 5; i++) {
            sessions.signIn("li", "guess".toCharArray(), HERE);
        }
        clock.pass(Duration.ofMinutes(1));
        sessions.signIn("li", "guess".toCharArray(), HERE);

        assertThat(audit.only("people:sign-in").actor().id()).isEqualTo("admin");
        assertThat(audit.only("people:sign-in").actor().origin().address()).isEqualTo(HERE);
        assertThat(audit.only("people:sign-out").subject().id()).isEqualTo("admin");
        assertThat(audit.entries().stream()
                        .filter(entry -> entry.action().equals("people:sign-in-failed"))
                        .map(entry -> entry.subject().id() + entry.after()))
                .containsExactly("li{\"attempts\":1}", "li{\"attempts\":5}");
        assertThat(audit.entries().toString()).doesNotContain(token).doesNotContain("guess");
    }

    @Test
    void theTokenHas256BitsAndIsNotInTheDatabase() {
        StoredSessions sessions = start();
        String token = sessions.signIn("admin", firstPassword(), HERE).orElseThrow();
        assertThat(java.util.Base64.getUrlDecoder().decode(token)).hasSize(32);
        assertThat(city.sessionStore.session(token)).isEmpty();
        assertThat(sessions.person(token.substring(1) + "A")).isEmpty();
        assertThat(sessions.person("")).isEmpty();
    }

    @Test
    void aSessionEndsWhenItWasIdleTooLong() {
        StoredSessions sessions = start();
        String token = sessions.signIn("admin", firstPassword(), HERE).orElseThrow();
        clock.pass(Duration.ofHours(7));
        assertThat(sessions.person(token)).isPresent();
        clock.pass(Duration.ofHours(7));
        assertThat(sessions.person(token)).isPresent();
        clock.pass(Duration.ofHours(8));
        assertThat(sessions.person(token)).isEmpty();
    }

    @Test
    void aSessionEndsAfterADayEvenInUse() {
        StoredSessions sessions = start();
        String token = sessions.signIn("admin", firstPassword(), HERE).orElseThrow();
        for (int hour = 0; hour < 23; hour++) {
            clock.pass(Duration.ofHours(1));
            assertThat(sessions.person(token)).isPresent();
        }
        clock.pass(Duration.ofMinutes(59).plusSeconds(58));
        assertThat(sessions.person(token)).isPresent();
        clock.pass(Duration.ofSeconds(2));
        assertThat(sessions.person(token)).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionAtOnceAndOnlyThat() {
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
    void theOldestSessionMakesRoom() {
        StoredSessions sessions = start();
        char[] password = firstPassword();
        String oldest = sessions.signIn("admin", password, HERE).orElseThrow();
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofSeconds(1));
            assertThat(sessions.signIn("admin", password, HERE)).isPresent();
        }
        assertThat(sessions.person(oldest)).isEmpty();
    }

    @Test
    void guessingSlowsDownTheNameAndTheAddress() {
        StoredSessions sessions = start();
        char[] password = firstPassword();
        for (int i = 0; i < 3; i++) {
            assertThat(sessions.signIn("admin", "guess".toCharArray(), HERE)).isEmpty();
        }
        assertThat(sessions.signIn("admin", password, HERE)).isEmpty();
        assertThat(sessions.signIn("somebody", "guess".toCharArray(), HERE)).isEmpty();
        clock.pass(Duration.ofSeconds(2));
        assertThat(sessions.signIn("admin", password, HERE)).isPresent();
    }

    @Test
    void anUnknownNameIsNoFasterThanAWrongPassword() {
        StoredSessions sessions = start();
        assertThat(work(() -> sessions.signIn("nobody", "x".toCharArray(), HERE)))
                .isGreaterThan(work(() -> sessions.signIn("admin", "x".toCharArray(), HERE)) / 5);
    }

    /** Nanoseconds of processor time, which other work on the machine does not lengthen. */
    private static long work(java.util.function.Supplier<Optional<String>> attempt) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(attempt.get()).isEmpty();
        return threads.getCurrentThreadCpuTime() - start;
    }
}
