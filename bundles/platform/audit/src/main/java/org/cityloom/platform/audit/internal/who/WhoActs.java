/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.who;

import java.security.AccessController;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.security.auth.Subject;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Door;
import org.cityloom.api.people.Origin;
import org.cityloom.api.people.Person;

/**
 * Finds who acts in the calling thread. The door of the shell and of the console is told by Karaf's principal of the client, for
 * example {@code ssh(/127.0.0.1:53210)}; both are known by the names of their classes, which need no import.
 */
@Component(service = WhoActs.class)
public final class WhoActs {
    private static final Pattern CLIENT = Pattern.compile("([a-z]+)\\(/?(.*?)(:\\d+)?\\)");
    private static final String NOBODY = "nobody";

    private static final ThreadLocal<Actor> NAMED = new ThreadLocal<>();

    /** Optional, because the bundle that knows it stands on this one. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable CurrentPerson person;

    @Activate
    public WhoActs() {}

    /** With somebody who knows the requests from the beginning, for tests. */
    public WhoActs(CurrentPerson person) {
        this.person = person;
    }

    /** See {@link org.cityloom.api.audit.Audit#actor}. */
    public Actor actor() {
        return Optional.ofNullable(NAMED.get())
                .or(this::ofRequest)
                .or(WhoActs::ofSubject)
                .orElse(Actor.SYSTEM);
    }

    /** See {@link org.cityloom.api.audit.Audit#as}. */
    public void as(Actor actor, Runnable work) {
        Actor before = NAMED.get();
        NAMED.set(actor);
        try {
            work.run();
        } finally {
            if (before == null) {
                NAMED.remove();
            } else {
                NAMED.set(before);
            }
        }
    }

    private Optional<Actor> ofRequest() {
        CurrentPerson known = person;
        if (known == null) {
            return Optional.empty();
        }
        Optional<Origin> origin = known.origin();
        Optional<Person> signedIn = known.current();
        if (signedIn.isPresent()) {
            return Optional.of(Actor.person(signedIn.get(), origin.orElseGet(() -> new Origin(Door.REST, null, null))));
        }
        return origin.map(from -> Actor.person(NOBODY, from));
    }

    @SuppressWarnings("removal") // what comes instead is not in Java 17
    private static Optional<Actor> ofSubject() {
        return Optional.ofNullable(Subject.getSubject(AccessController.getContext()))
                .flatMap(WhoActs::of);
    }

    static Optional<Actor> of(Subject subject) {
        Origin origin = principal(subject, "ClientPrincipal")
                .map(WhoActs::origin)
                .orElseGet(() -> new Origin(Door.CONSOLE, null, null));
        return principal(subject, "UserPrincipal").map(id -> subject.getPublicCredentials(Person.class).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> Actor.person(each, origin))
                .orElseGet(() -> Actor.person(id, origin)));
    }

    private static Optional<String> principal(Subject subject, String type) {
        return subject.getPrincipals().stream()
                .filter(each -> each.getClass().getSimpleName().equals(type))
                .map(Principal::getName)
                .findFirst();
    }

    private static Origin origin(String client) {
        Matcher parts = CLIENT.matcher(client);
        if (!parts.matches()) {
            return new Origin(Door.CONSOLE, null, null);
        }
        Door door =
                switch (parts.group(1).toLowerCase(Locale.ROOT)) {
                    case "ssh", "local" -> Door.SHELL;
                    default -> Door.CONSOLE;
                };
        return new Origin(door, parts.group(2), null);
    }
}
