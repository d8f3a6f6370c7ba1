/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {
    private final Passwords passwords = new Passwords(8_192, 1);

    @Test
    void knowsTheRightPasswordAndNoOther() {
        String hash = passwords.hash("渣土车 is muck".toCharArray());
        assertThat(hash).startsWith("$argon2id$v=19$m=8192,t=1,p=1$");
        assertThat(passwords.matches("渣土车 is muck".toCharArray(), hash)).isTrue();
        assertThat(passwords.matches("渣土车 is Muck".toCharArray(), hash)).isFalse();
        assertThat(passwords.matches(new char[0], hash)).isFalse();
    }

    @Test
    void hashesTheSamePasswordDifferentlyEachTime() {
        assertThat(passwords.hash("x".toCharArray())).isNotEqualTo(passwords.hash("x".toCharArray()));
    }

    @Test
    void stillReadsHashesMadeWithOtherSettings() {
        String hash = new Passwords(16_384, 2).hash("old".toCharArray());
        assertThat(passwords.matches("old".toCharArray(), hash)).isTrue();
    }

    @Test
    void agreesWithTheReferenceImplementation() {
        // phc-winner-argon2, src/test.c: hashtest(version, 2, 16, 1, "password", "somesalt", …) of Argon2id
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.matches("password".toCharArray(), reference)).isTrue();
    }

    @Test
    void matchesNothingAgainstAMalformedHash() {
        for (String hash : new String[] {"", "admin", "$argon2id$v=19$m=1,t=1", "$argon2i$v=19$m=8192,t=1,p=1$YQ$YQ"}) {
            assertThat(passwords.matches("admin".toCharArray(), hash)).isFalse();
        }
    }

    @Test
    void randomPasswordsAreLongAndNeverTheSame() {
        String one = new String(passwords.random());
        assertThat(one).hasSizeGreaterThanOrEqualTo(20).isNotEqualTo(new String(passwords.random()));
    }
}
