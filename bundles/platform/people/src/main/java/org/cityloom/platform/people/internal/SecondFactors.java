/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal;

import java.net.URLEncoder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.PeopleStore;
import org.cityloom.platform.people.internal.store.SecondFactor;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One-time codes besides the password, for those who want them, and codes for the day when the device is lost. */
@Component(service = SecondFactors.class)
public class SecondFactors {
    private static final int SECRET_BYTES = 20; // RFC 4226, 4: 160 bits recommended
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;

    private final SecretTokens tokens = new SecretTokens();
    private final PeopleStore store;
    private final OwnAudit audit;
    private final Clock clock;

    @Activate
    public SecondFactors(@Reference PeopleStore store, @Reference OwnAudit audit) {
        this(store, audit, Clock.systemUTC());
    }

    SecondFactors(PeopleStore store, OwnAudit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins: the secret is not asked for before {@link #confirm}. Empty if one is asked for already. */
    public Optional<String> begin(String person) {
        String secret = Totp.encode(tokens.bytes(SECRET_BYTES));
        return store.account(person).filter(account -> !on(account)).map(account -> {
            store.change(with(account, new SecondFactor(secret, false)));
            return secret;
        });
    }

    /** What an authenticator app reads from a picture. */
    public static String uri(String person, String secret) {
        return "otpauth://totp/Cityloom:" + URLEncoder.encode(person, UTF_8).replace("+", "%20") + "?secret=" + secret
                + "&issuer=Cityloom";
    }

    /** The first code shows that the device works; returns the recovery codes, or nothing if the code is wrong. */
    public Optional<List<String>> confirm(String person, String code) {
        Optional<Account> account = store.account(person).filter(found -> !on(found));
        SecondFactor factor = account.map(Account::secondFactor).orElse(null);
        if (account.isEmpty() || factor == null || !acceptsStep(person, factor, code)) {
            return Optional.empty();
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            codes.add(Totp.encode(tokens.bytes(RECOVERY_BYTES)).toLowerCase(Locale.ROOT));
        }
        audit.secondFactor(person, true, () -> {
            store.recovery(person, codes.stream().map(SecretTokens::digest).collect(Collectors.toSet()));
            store.change(with(account.get(), new SecondFactor(factor.secret(), true)));
        });
        return Optional.of(codes);
    }

    /** From now on the password alone is enough. */
    public void end(String person) {
        audit.secondFactor(person, false, () -> {
            store.account(person).ifPresent(account -> store.change(with(account, null)));
            store.recovery(person, Set.of());
        });
    }

    /** Whether the code is right, and was not used before; a recovery code is right once. */
    boolean accepts(String person, SecondFactor factor, String code) {
        String stripped = code.strip().toLowerCase(Locale.ROOT);
        return Totp.wellFormed(stripped)
                ? acceptsStep(person, factor, stripped)
                : store.takeRecovery(person, SecretTokens.digest(stripped));
    }

    private boolean acceptsStep(String person, SecondFactor factor, String code) {
        OptionalLong step = Totp.step(Totp.decode(factor.secret()), code, clock.instant());
        return step.isPresent() && store.takeStep(person, step.getAsLong());
    }

    private static boolean on(Account account) {
        return account.secondFactor() != null && account.secondFactor().on();
    }

    private static Account with(Account account, @Nullable SecondFactor factor) {
        return new Account(
                account.id(),
                account.name(),
                account.passwordHash(),
                account.mustChange(),
                account.disabled(),
                factor,
                account.holdings());
    }
}
