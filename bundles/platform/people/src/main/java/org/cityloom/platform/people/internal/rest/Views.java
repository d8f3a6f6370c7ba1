/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.rest;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.people.internal.ApiTokens;
import org.cityloom.platform.people.internal.StoredSessions;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.Holding;
import org.cityloom.platform.people.internal.store.OpenSession;
import org.cityloom.platform.people.internal.store.StoredToken;

/** What goes over the wire here. */
final class Views {
    private Views() {}

    /** A person; the password is nowhere. */
    public record PersonView(
            String id,
            String name,
            boolean disabled,
            boolean mustChangePassword,
            boolean secondFactor,
            List<Holding> roles) {
        static PersonView of(Account account) {
            return new PersonView(
                    account.id(),
                    account.name(),
                    account.disabled(),
                    account.mustChange(),
                    account.secondFactor() != null && account.secondFactor().on(),
                    account.holdings());
        }
    }

    /** A person as an administrator writes it. */
    public record PersonForm(
            @Nullable String id, @Nullable String name, @Nullable Boolean disabled, @Nullable List<HoldingForm> roles) {
        List<Holding> holdings() {
            return roles == null
                    ? List.of()
                    : roles.stream().map(HoldingForm::holding).toList();
        }
    }

    /** A role within a unit as an administrator writes it. */
    public record HoldingForm(@Nullable String role, @Nullable String unit) {
        Holding holding() {
            return new Holding(needed("role", role), needed("unit", unit));
        }
    }

    /** A password that is shown this once. */
    public record NewPassword(String id, String password) {
        /** Leaves the password out. */
        @Override
        public String toString() {
            return "new password of " + id;
        }
    }

    /** A role as an administrator writes it. */
    public record RoleForm(@Nullable LocalizedText title, @Nullable Set<String> permissions) {}

    /** A unit as an administrator writes it. */
    public record UnitForm(
            @Nullable LocalizedText title,
            @Nullable UnitKind kind,
            @Nullable String parent,
            @Nullable String area,
            @Nullable Side side) {
        Unit unit(String id) {
            return new Unit(
                    id,
                    needed("title", title),
                    needed("kind", kind),
                    parent == null || parent.isEmpty() ? null : parent,
                    area == null ? "" : area,
                    side == null ? Side.NONE : side);
        }
    }

    /** An old and a new password. */
    public record PasswordForm(@Nullable String old, @Nullable String password) {
        /** Leaves the passwords out. */
        @Override
        public String toString() {
            return "change of a password";
        }
    }

    /** An open session of one's own. */
    public record SessionView(String id, Instant opened, Instant used, String address, boolean current) {
        static SessionView of(OpenSession session, String token) {
            return new SessionView(
                    StoredSessions.id(session.token()),
                    session.opened(),
                    session.used(),
                    session.address(),
                    StoredSessions.opens(token, session));
        }
    }

    /** A token as it is asked for. */
    public record TokenForm(@Nullable String name, @Nullable Set<String> permissions, @Nullable Instant expires) {}

    /** A token of one's own, without its text. */
    public record TokenView(String id, String name, List<String> permissions, Instant created, Instant expires) {
        static TokenView of(StoredToken token) {
            return new TokenView(
                    ApiTokens.id(token),
                    token.name(),
                    token.permissions().stream().sorted().toList(),
                    token.created(),
                    token.expires());
        }
    }

    /** The text of a token, which is shown this once. */
    public record NewToken(String token) {
        /** Leaves the token out. */
        @Override
        public String toString() {
            return "new token";
        }
    }

    /** What an authenticator app needs; shown until it is confirmed. */
    public record SecondFactorBegun(String secret, String uri) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "second factor begun";
        }
    }

    /** A code of the second factor. */
    public record CodeForm(@Nullable String code) {}

    /** Codes for the day when the device is lost, each for once; shown this once. */
    public record RecoveryCodes(List<String> codes) {
        /** Leaves the codes out. */
        @Override
        public String toString() {
            return "recovery codes";
        }
    }

    static <T> T needed(String name, @Nullable T value) {
        if (value == null) {
            throw ProblemException.badRequest(name + "-missing", "'" + name + "' is missing");
        }
        return value;
    }
}
