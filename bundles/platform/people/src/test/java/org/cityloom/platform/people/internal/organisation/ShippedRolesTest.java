/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.cityloom.api.people.DeclaredPermissions;
import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Permission;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Side;
import org.cityloom.api.text.LocalizedText;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The shipped roles against every permission that the core declares, and those of a subsystem. */
class ShippedRolesTest {
    private static final LocalizedText TITLE = new LocalizedText("业务", "Trade");

    /** A subsystem that says of its verbs what most will. */
    private static final DeclaredPermissions TRADE = () -> List.of(
            new Permission("trade:view", TITLE),
            new Permission("trade:manage", TITLE),
            new Permission("trade:report", TITLE),
            new Permission("trade:check", TITLE),
            new Permission("trade:dispatch", TITLE),
            new Permission("trade:handle", TITLE),
            new Permission("trade:work", TITLE));

    private final KnownPermissions known = new KnownPermissions(new CorePermissions(), TRADE);

    @Test
    void everyPermissionIsHeldByTheRolesOfItsRowAndByNoOther() throws IOException {
        Map<String, Set<String>> held = new TreeMap<>();
        known.all().forEach(permission -> held.put(permission.name(), holders(permission.name())));
        assertThat(held).isEqualTo(rows());
    }

    @Test
    void everyPermissionIsHeldBySomebodyAndAdministratorsHoldAll() {
        assertThat(known.all())
                .allSatisfy(permission -> assertThat(holders(permission.name())).contains(ShippedRoles.ADMINISTRATOR));
        assertThat(known.all())
                .filteredOn(permission -> permission.side() != Side.NONE)
                .allSatisfy(permission -> assertThat(holders(permission.name()))
                        .as(permission.name())
                        .hasSizeGreaterThan(1));
    }

    @Test
    void thereAreTheTwelveOfTheClosedLoop() {
        assertThat(ShippedRoles.all().keySet())
                .containsExactly(
                        "collector",
                        "intake-clerk",
                        "duty-lead",
                        "dispatcher",
                        "department",
                        "handler",
                        "checker",
                        "assessor",
                        "leader",
                        "administrator",
                        "vendor",
                        "viewer");
    }

    @Test
    void noRoleMixesSupervisionAndHandling() {
        for (Role role : ShippedRoles.all().values()) {
            Set<Side> sides = known.sides(role.permissions());
            assertThat(sides.contains(Side.SUPERVISION) && sides.contains(Side.HANDLING))
                    .as(role.id())
                    .isFalse();
        }
        assertThat(known.sides(permissions("collector"))).contains(Side.SUPERVISION);
        assertThat(known.sides(permissions("assessor"))).contains(Side.SUPERVISION);
        assertThat(known.sides(permissions("department"))).contains(Side.HANDLING);
        assertThat(known.sides(permissions("handler"))).contains(Side.HANDLING);
        assertThat(known.sides(permissions("dispatcher"))).containsOnly(Side.COMMAND, Side.NONE);
        assertThat(known.sides(permissions("viewer"))).containsOnly(Side.NONE);
    }

    @Test
    void whoIsNoAdministratorChangesNothingOfThePlatform() {
        for (String id : ShippedRoles.all().keySet()) {
            if (!id.equals(ShippedRoles.ADMINISTRATOR)) {
                assertThat(new String[] {
                            CorePermissions.MANAGE,
                            CorePermissions.CONSOLE_MANAGE,
                            CorePermissions.CONSOLE_ADMINISTER,
                            "subsystems:deploy",
                            "devices:manage",
                            "places:import"
                        })
                        .as(id)
                        .noneMatch(permission -> holders(permission).contains(id));
            }
        }
    }

    private static Set<String> permissions(String role) {
        return ShippedRoles.all().get(role).permissions();
    }

    private static Set<String> holders(String permission) {
        return ShippedRoles.all().values().stream()
                .filter(role ->
                        new Person("p", "P", List.of(new Grant("city", "", role.permissions()))).may(permission))
                .map(Role::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> rows() throws IOException {
        try (InputStream file = ShippedRolesTest.class.getResourceAsStream("shipped-roles.txt")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .collect(Collectors.toMap(
                            words -> words[0],
                            words -> new TreeSet<>(List.of(words).subList(1, words.length)),
                            (one, other) -> {
                                throw new IllegalStateException("two rows of one permission: " + one + ", " + other);
                            },
                            TreeMap::new));
        }
    }
}
