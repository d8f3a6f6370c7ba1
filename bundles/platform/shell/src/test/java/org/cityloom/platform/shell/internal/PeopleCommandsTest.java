/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.cityloom.api.audit.Actor;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.Door;
import org.cityloom.api.people.Origin;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.people.HeldRole;
import org.cityloom.platform.people.ListedPerson;
import org.cityloom.platform.people.ListedRole;
import org.cityloom.platform.people.PeopleAdministration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PeopleCommandsTest {
    private final Console console = new Console();
    private final FewPeople people = new FewPeople();
    private Actor actor = Actor.person("admin", new Origin(Door.SHELL, "192.0.2.7", null));

    private <T extends PeopleAction> T command(T command) {
        command.session = console.session;
        command.administration = people;
        command.persons = new Persons() {
            @Override
            public Optional<Person> person(String id) {
                return holding("people:manage", null).stream()
                        .filter(person -> person.id().equals(id))
                        .findFirst();
            }

            @Override
            public List<Person> holding(String permission, @Nullable String areaCode) {
                return List.of(new Person("admin", "A", Set.of(permission)));
            }
        };
        command.audit = new Audit() {
            @Override
            public void record(AuditEntry entry) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Actor actor() {
                return actor;
            }

            @Override
            public void as(Actor other, Runnable work) {
                throw new UnsupportedOperationException();
            }
        };
        return command;
    }

    @Test
    void actsAsWhoeverSignedInAndNotAsTheVariableOfTheShellSays() throws Exception {
        command(new PeopleCommand()).execute();
        assertThat(people.actors).containsExactly("admin");
        assertThat(console.text()).contains("li", "viewer@city, leader@d1", "disabled", "1 of 7 people");
        actor = Actor.SYSTEM;
        assertThatThrownBy(command(new PeopleCommand())::execute)
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("nobody of the city is signed in");
    }

    @Test
    void createsAPersonAndShowsThePasswordOnce() throws Exception {
        PersonCreateCommand create = command(new PersonCreateCommand());
        create.id = "li";
        create.name = "李";
        create.roles = List.of("viewer@city", "leader@d1");
        create.execute();
        assertThat(people.done).containsExactly("create li 李 [viewer@city, leader@d1]");
        assertThat(console.text()).containsOnlyOnce("fresh password");
    }

    @Test
    void takesNoRoleWithoutAUnit() {
        PersonCreateCommand create = command(new PersonCreateCommand());
        create.id = "li";
        assertThatThrownBy(create::execute).hasMessageContaining("--role is missing");
        create.roles = List.of("viewer");
        assertThatThrownBy(create::execute).hasMessageContaining("role@unit");
        assertThat(people.done).isEmpty();
    }

    @Test
    void resetsDisablesAndEnables() throws Exception {
        PersonResetCommand reset = command(new PersonResetCommand());
        PersonDisableCommand disable = command(new PersonDisableCommand());
        PersonEnableCommand enable = command(new PersonEnableCommand());
        reset.id = "li";
        disable.id = "li";
        enable.id = "li";
        reset.execute();
        disable.execute();
        enable.execute();
        assertThat(people.done).containsExactly("reset li", "disable li true", "disable li false");
        assertThat(console.text()).containsOnlyOnce("fresh password").contains("li is kept out", "li may sign in");
    }

    @Test
    void tellsARefusalInOneSentence() {
        PersonDisableCommand disable = command(new PersonDisableCommand());
        disable.id = "admin";
        assertThatThrownBy(disable::execute)
                .isInstanceOf(CommandException.class)
                .hasMessage("last-administrator: somebody must remain");
    }

    @Test
    void listsRoles() throws Exception {
        command(new RolesCommand()).execute();
        assertThat(console.text()).contains("viewer", "浏览者 / Viewer", "the platform, edited", "*:view, console:view");
    }

    private static final class FewPeople implements PeopleAdministration {
        private final List<String> actors = new ArrayList<>();
        private final List<String> done = new ArrayList<>();

        @Override
        public Page<ListedPerson> people(Person who, String unit, String text, PageRequest page) {
            actors.add(who.id());
            List<HeldRole> roles = List.of(new HeldRole("viewer", "city"), new HeldRole("leader", "d1"));
            return new Page<>(List.of(new ListedPerson("li", "李", true, true, false, roles)), 0, 7);
        }

        @Override
        public List<ListedRole> roles(Person who) {
            LocalizedText title = new LocalizedText("浏览者", "Viewer");
            return List.of(new ListedRole("viewer", title, Set.of("console:view", "*:view"), true, true));
        }

        @Override
        public char[] create(Person who, String id, String name, List<HeldRole> roles) {
            done.add("create " + id + " " + name + " " + roles);
            return "fresh password".toCharArray();
        }

        @Override
        public char[] resetPassword(Person who, String id) {
            done.add("reset " + id);
            return "fresh password".toCharArray();
        }

        @Override
        public void disable(Person who, String id, boolean disabled) {
            if (id.equals("admin")) {
                throw new ProblemException(409, "last-administrator", "Not allowed", "somebody must remain");
            }
            done.add("disable " + id + " " + disabled);
        }
    }
}
