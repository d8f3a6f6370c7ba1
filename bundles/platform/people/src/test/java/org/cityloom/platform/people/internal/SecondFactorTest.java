/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.cityloom.platform.store.testing.StoreFixture;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

public class SecondFactorTest {
    private static final char[] PASSWORD = "sweepers start at seven".toCharArray();
    private static final int STEP = 30;

    @TempDir
    Path data;

    private PeopleFixture city;

    @BeforeEach
    void open() {
        city = new PeopleFixture(StoreFixture.h2(data), data);
        city.admin();
        city.accounts.setPassword("admin", PASSWORD);
    }

    @AfterEach
    void close() {
        city.close();
    }

    /** Gives the person a second factor, and returns the recovery codes. */
    public static List<String> enrol(PeopleFixture city, String person) {
        String secret = city.factors.begin(person).orElseThrow();
        String code = Totp.code(Totp.decode(secret), city.clock.instant().getEpochSecond() / STEP);
        return city.factors.confirm(person, code).orElseThrow();
    }

    /** The code of the next step of time, which begins now. */
    public static String nextCode(PeopleFixture city, String person) {
        city.clock.pass(Duration.ofSeconds(STEP));
        return code(city, person);
    }

    private static String code(PeopleFixture city, String person) {
        String secret = city.store.account(person).orElseThrow().secondFactor().secret();
        return Totp.code(Totp.decode(secret), city.clock.instant().getEpochSecond() / STEP);
    }

    private Attempt attempt(String code) {
        return city.accounts.authenticate("admin", PASSWORD, code, PeopleFixture.HERE);
    }

    /** RFC 6238, appendix B, SHA-1; its eight digits end with our six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long time, String code) {
        byte[] secret = "12345678901234567890".getBytes(US_ASCII);
        assertThat(Totp.code(secret, time / STEP)).isEqualTo(code);
        assertThat(Totp.step(secret, code, Instant.ofEpochSecond(time))).hasValue(time / STEP);
        assertThat(Totp.step(secret, code, Instant.ofEpochSecond(time + STEP))).hasValue(time / STEP);
        assertThat(Totp.step(secret, code, Instant.ofEpochSecond(time + 2 * STEP)))
                .isEmpty();
    }

    /** RFC 4648, 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenInTheBase32OfTheStandard(String plain, String encoded) {
        assertThat(Totp.encode(plain.getBytes(US_ASCII))).isEqualTo(encoded);
        assertThat(Totp.decode(encoded)).isEqualTo(plain.getBytes(US_ASCII));
    }

    @Test
    void itIsNotAskedForBeforeTheDeviceHasShownThatItWorks() {
        city.factors.begin("admin");
        assertThat(attempt(null)).isInstanceOf(Attempt.Right.class);
        assertThat(city.factors.confirm("admin", "12345")).isEmpty();
        enrol(city, "admin");
        assertThat(attempt(null)).isInstanceOf(Attempt.CodeNeeded.class);
        assertThat(city.factors.begin("admin")).isEmpty();
    }

    @Test
    void aCodeIsAcceptedOnce() {
        enrol(city, "admin");
        assertThat(attempt(code(city, "admin"))).isInstanceOf(Attempt.Refused.class);
        String code = nextCode(city, "admin");
        assertThat(attempt(code)).isInstanceOf(Attempt.Right.class);
        assertThat(attempt(code)).isInstanceOf(Attempt.Refused.class);
        assertThat(attempt(nextCode(city, "admin"))).isInstanceOf(Attempt.Right.class);
    }

    @Test
    void eachRecoveryCodeOpensTheDoorOnceAndOnlyWithThePassword() {
        List<String> codes = enrol(city, "admin");
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(city.accounts.authenticate("admin", "wrong".toCharArray(), codes.get(0), PeopleFixture.HERE))
                .isInstanceOf(Attempt.Refused.class);
        assertThat(attempt(codes.get(0))).isInstanceOf(Attempt.Right.class);
        assertThat(attempt(codes.get(0))).isInstanceOf(Attempt.Refused.class);
        assertThat(attempt(codes.get(1))).isInstanceOf(Attempt.Right.class);
    }

    @Test
    void codesAreGuessedNoFasterThanPasswordsEvenByThoseWhoKnowThePassword() {
        enrol(city, "admin");
        for (int i = 0; i < 100; i++) {
            assertThat(attempt(null)).isNotInstanceOf(Attempt.Right.class);
            assertThat(attempt("00000" + i % 10)).isInstanceOf(Attempt.Refused.class);
        }
        String secret = city.store.account("admin").orElseThrow().secondFactor().secret();
        long following = city.clock.instant().getEpochSecond() / STEP + 1;
        String right = Totp.code(Totp.decode(secret), following);
        assertThat(attempt(right)).isInstanceOf(Attempt.Refused.class);
        city.clock.pass(Duration.ofSeconds(STEP));
        assertThat(attempt(right)).isInstanceOf(Attempt.Right.class);
    }

    @Test
    void itEndsWithThePassword() {
        enrol(city, "admin");
        city.own.endSecondFactor("admin", PASSWORD, PeopleFixture.HERE);
        assertThat(attempt(null)).isInstanceOf(Attempt.Right.class);
    }
}
