/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.who;

import java.security.Principal;
import java.security.PrivilegedAction;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import javax.security.auth.Subject;

import org.junit.jupiter.api.Test;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Door;
import org.cityloom.api.people.Origin;
import org.cityloom.api.people.Person;

import static org.assertj.core.api.Assertions.assertThat;

class WhoActsTest {
    private static final Origin SCREEN = new Origin(Door.SCREEN, "192.0.2.7", "session");
    private static final Person WANG = new Person("wang", "王工", Set.of());

    /** As Karaf names its principals. */
    record UserPrincipal(String getName) implements Principal {
        @Override
        public String getName() {
            return getName;
        }
    }

    /** As Karaf names its principals. */
    record ClientPrincipal(String getName) implements Principal {
        @Override
        public String getName() {
            return getName;
        }
    }

    @Test
    void isTheCityItselfWhereNobodyAsked() {
        assertThat(new WhoActs().actor()).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void isThePersonOfTheRequest() {
        assertThat(new WhoActs(request(WANG)).actor()).isEqualTo(Actor.person(WANG, SCREEN));
        assertThat(new WhoActs(request(null)).actor()).isEqualTo(Actor.person("nobody", SCREEN));
    }

    @Test
    void isWhoeverIsSignedInToTheShellOrTheConsole() {
        assertThat(in("ssh(/192.0.2.8:53210)"))
                .isEqualTo(Actor.person("admin", new Origin(Door.SHELL, "192.0.2.8", null)));
        assertThat(in("ssh(/[2001:db8::1]:53210)").origin().address()).isEqualTo("[2001:db8::1]");
        assertThat(in("local(localhost)").origin()).isEqualTo(new Origin(Door.SHELL, "localhost", null));
        assertThat(in("jmx(rmi://192.0.2.8)").origin().door()).isEqualTo(Door.CONSOLE);
        assertThat(in(null)).isEqualTo(Actor.person("admin", new Origin(Door.CONSOLE, null, null)));
    }

    @Test
    void isWhoIsNamedForTheTimeOfTheWork() {
        WhoActs who = new WhoActs(request(WANG));
        Actor archive = Actor.archive("muck", "示例公司", Door.INBOX);
        AtomicReference<Actor> within = new AtomicReference<>();

        who.as(archive, () -> who.as(Actor.SYSTEM, () -> within.set(who.actor())));

        assertThat(within.get()).isEqualTo(Actor.SYSTEM);
        assertThat(who.actor()).isEqualTo(Actor.person(WANG, SCREEN));
    }

    @SuppressWarnings("removal")
    private static Actor in(String client) {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal("admin"));
        if (client != null) {
            subject.getPrincipals().add(new ClientPrincipal(client));
        }
        PrivilegedAction<Actor> ask = () -> new WhoActs().actor();
        return Subject.doAs(subject, ask);
    }

    private static CurrentPerson request(Person person) {
        return new CurrentPerson() {
            @Override
            public Optional<Person> current() {
                return Optional.ofNullable(person);
            }

            @Override
            public Optional<Origin> origin() {
                return Optional.of(SCREEN);
            }
        };
    }
}
