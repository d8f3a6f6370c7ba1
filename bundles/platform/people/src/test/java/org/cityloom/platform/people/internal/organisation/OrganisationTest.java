/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.organisation;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Side;
import org.cityloom.api.people.Unit;
import org.cityloom.api.people.UnitKind;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.audit.AuditRecord;
import org.cityloom.platform.people.internal.PeopleFixture;
import org.cityloom.platform.people.internal.store.Account;
import org.cityloom.platform.people.internal.store.Holding;
import org.cityloom.platform.store.testing.StoreFixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrganisationTest {
    private static final String PASSWORD = "sweepers start at seven";
    private static final LocalizedText TITLE = new LocalizedText("单位", "Unit");

    @TempDir
    Path data;

    private PeopleFixture city;
    private Person admin;

    @BeforeEach
    void open() {
        city = new PeopleFixture(StoreFixture.h2(data), data);
        admin = city.admin();
        unit("supervision", UnitKind.CITY, "city", "", Side.SUPERVISION);
        unit("d1", UnitKind.DISTRICT, "city", "430502", Side.COMMAND);
        unit("d1-s1", UnitKind.STREET, "d1", "430502001", Side.HANDLING);
        unit("d2", UnitKind.DISTRICT, "city", "430503", Side.COMMAND);
        city.editor.putRole(admin, "local", TITLE, Set.of("people:view", "people:manage", "*:view", "*:work"));
    }

    @AfterEach
    void close() {
        city.close();
    }

    private void unit(String id, UnitKind kind, String parent, String area, Side side) {
        city.editor.put(admin, new Unit(id, TITLE, kind, parent, area, side));
    }

    private static void refused(String type, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(ProblemException.class)
                .extracting("type")
                .isEqualTo(type);
    }

    private static List<Holding> role(String role, String unit) {
        return List.of(new Holding(role, unit));
    }

    @Test
    void aRoleHoldsInTheAreaOfItsUnit() {
        Person handler = city.appoint("li", PASSWORD, "handler", "d1-s1");
        assertThat(handler.mayIn("alarms:view", "430502001002")).isTrue();
        assertThat(handler.mayIn("alarms:view", "430502002")).isFalse();
        assertThat(handler.may("cases:work")).isTrue();
        assertThat(handler.may("cases:check")).isFalse();
    }

    @Test
    void allTwelveRolesAreShippedInBothLanguages() {
        assertThat(city.organisation.roles().values().stream().filter(Role::shipped))
                .extracting(Role::id)
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
        refused("sides-mixed", () -> city.editor.putRole(admin, "both", TITLE, Set.of("cases:check", "cases:work")));
        refused("sides-mixed", () -> city.editor.putRole(admin, "checker", TITLE, Set.of("*:check", "*:assign")));
        assertThat(city.organisation.roles()).doesNotContainKey("both");
        assertThat(city.organisation.roles().get("checker").edited()).isFalse();
    }

    @Test
    void noPersonHoldsBothSides() {
        unit("plain", UnitKind.DEPARTMENT, "city", "", Side.NONE);
        city.appoint("li", PASSWORD, "handler", "plain");
        List<Holding> both = List.of(new Holding("handler", "plain"), new Holding("checker", "plain"));
        refused("sides-mixed", () -> city.administration.change(admin, "li", "Li", false, both));
        assertThat(city.store.account("li").orElseThrow().holdings()).isEqualTo(role("handler", "plain"));
    }

    @Test
    void noUnitTakesARoleOfTheOtherSide() {
        refused("side-foreign", () -> city.appoint("li", PASSWORD, "checker", "d1-s1"));
        refused("side-foreign", () -> city.appoint("li", PASSWORD, "handler", "supervision"));
        refused("side-foreign", () -> city.appoint("li", PASSWORD, "administrator", "supervision"));
        assertThat(city.store.account("li")).isEmpty();
        city.appoint("li", PASSWORD, "checker", "supervision");
        city.appoint("wang", PASSWORD, "dispatcher", "d1-s1");
    }

    @Test
    void aUnitCannotChangeToASideAgainstThePeopleInIt() {
        city.appoint("li", PASSWORD, "handler", "d1-s1");
        refused("side-foreign", () -> unit("d1-s1", UnitKind.STREET, "d1", "430502001", Side.SUPERVISION));
    }

    @Test
    void aDistrictAdministersItselfAndWhatIsBelow() {
        Person local = city.appoint("local", PASSWORD, "local", "d1");
        city.administration.create(local, "li", "李", role("handler", "d1-s1"));
        assertThat(city.administration
                        .people(local, "", "", new PageRequest(0, 10))
                        .items())
                .extracting(Account::id)
                .containsExactly("li", "local");
        refused("beyond-your-units", () -> city.administration.create(local, "x", "X", role("handler", "d2")));
        refused("beyond-your-units", () -> city.administration.create(local, "x", "X", role("viewer", "city")));
        refused("person-unknown", () -> city.administration.person(local, "admin"));
        refused("beyond-your-units", () -> city.administration.resetPassword(local, "admin"));
        refused("beyond-your-units", () -> city.editor.putRole(local, "mine", TITLE, Set.of("*:view")));
        city.editor.put(local, new Unit("d1-s2", TITLE, UnitKind.STREET, "d1", "430502002", Side.HANDLING));
        refused(
                "area-beyond",
                () -> city.editor.put(local, new Unit("d1-s3", TITLE, UnitKind.STREET, "d1", "430503001", Side.NONE)));
        refused(
                "beyond-your-units",
                () -> city.editor.put(local, new Unit("d1", TITLE, UnitKind.DISTRICT, "city", "", Side.NONE)));
    }

    @Test
    void nobodyGrantsWhatTheyDoNotHold() {
        Person local = city.appoint("local", PASSWORD, "local", "d1");
        refused("beyond-your-units", () -> city.administration.create(local, "x", "X", role("dispatcher", "d1")));
        refused("beyond-your-units", () -> city.administration.create(local, "x", "X", role("administrator", "d1")));
        city.appoint("boss", PASSWORD, "administrator", "d1");
        refused("beyond-your-units", () -> city.administration.resetPassword(local, "boss"));
        refused(
                "beyond-your-units",
                () -> city.administration.change(local, "boss", "Boss", true, role("administrator", "d1")));
    }

    @Test
    void theLastAdministratorStays() {
        List<Holding> held = role("administrator", "city");
        refused("last-administrator", () -> city.administration.change(admin, "admin", "A", true, held));
        refused(
                "last-administrator",
                () -> city.administration.change(admin, "admin", "A", false, role("viewer", "city")));
        refused("last-administrator", () -> city.editor.putRole(admin, "administrator", TITLE, Set.of("*:view")));
        city.appoint("second", PASSWORD, "administrator", "city");
        city.administration.change(admin, "admin", "A", true, held);
        refused(
                "last-administrator",
                () -> city.administration.change(city.acting("second"), "second", "S", true, held));
    }

    @Test
    void whoIsDisabledLosesTheSessionsAtOnceAndCannotComeBack() {
        city.appoint("li", PASSWORD, "viewer", "city");
        String token = city.sessions
                .signIn("li", PASSWORD.toCharArray(), PeopleFixture.HERE)
                .orElseThrow();
        assertThat(city.sessions.person(token)).isPresent();
        city.administration.change(admin, "li", "Li", true, role("viewer", "city"));
        assertThat(city.sessions.person(token)).isEmpty();
        assertThat(city.sessions.signIn("li", PASSWORD.toCharArray(), PeopleFixture.HERE))
                .isEmpty();
    }

    @Test
    void whoIsSignedOutEverywhereLosesTheSessionsAndCanComeBack() {
        Person local = city.appoint("local", PASSWORD, "administrator", "d1");
        city.appoint("li", PASSWORD, "viewer", "city");
        String token = city.sessions
                .signIn("li", PASSWORD.toCharArray(), PeopleFixture.HERE)
                .orElseThrow();
        refused("beyond-your-units", () -> city.administration.signOut(local, "li"));
        refused("person-unknown", () -> city.administration.signOut(admin, "nobody"));
        city.administration.signOut(admin, "li");
        assertThat(city.audit.only("people:sign-out").subject().id()).isEqualTo("li");
        assertThat(city.sessions.person(token)).isEmpty();
        assertThat(city.sessions.signIn("li", PASSWORD.toCharArray(), PeopleFixture.HERE))
                .isPresent();
    }

    @Test
    void aResetPasswordMustBeReplaced() {
        city.appoint("li", PASSWORD, "viewer", "city");
        char[] password = city.administration.resetPassword(admin, "li");
        assertThat(city.sessions.signIn("li", PASSWORD.toCharArray(), PeopleFixture.HERE))
                .isEmpty();
        String token = city.sessions.signIn("li", password, PeopleFixture.HERE).orElseThrow();
        assertThat(city.sessions.person(token).orElseThrow().permissions()).containsExactly("people:self");
    }

    @Test
    void anEditedRoleCountsAtOnceAndIsResetOrRemovedUnlessItIsHeld() {
        city.appoint("li", PASSWORD, "vendor", "city");
        city.editor.putRole(admin, "vendor", TITLE, Set.of("devices:view"));
        assertThat(city.acting("li").may("telemetry:view")).isFalse();
        city.editor.resetRole(admin, "vendor");
        assertThat(city.acting("li").may("telemetry:view")).isTrue();
        city.appoint("wang", PASSWORD, "local", "d1");
        refused("role-in-use", () -> city.editor.resetRole(admin, "local"));
        city.administration.change(admin, "wang", "Wang", false, role("viewer", "d1"));
        city.editor.resetRole(admin, "local");
        assertThat(city.organisation.roles()).doesNotContainKey("local");
    }

    @Test
    void whatBecomesOfPeopleUnitsAndRolesIsAuditedWithBeforeAndAfter() {
        city.administration.create(admin, "zhao", "赵一", role("viewer", "d1"));
        city.administration.change(admin, "zhao", "赵一", true, role("viewer", "d2"));
        city.editor.removeUnit(admin, "supervision");
        city.editor.resetRole(admin, "local");

        assertThat(city.audit.only("people:create").after()).contains("viewer@d1");
        AuditRecord changed = city.audit.only("people:change");
        assertThat(changed.before()).contains("viewer@d1", "\"disabled\":false");
        assertThat(changed.after()).contains("viewer@d2", "\"disabled\":true");
        assertThat(city.audit.entries())
                .filteredOn(entry -> entry.action().equals("people:change-unit") && entry.after() == null)
                .singleElement()
                .satisfies(removed -> assertThat(removed.before()).contains("SUPERVISION"));
        assertThat(city.audit.entries())
                .filteredOn(entry -> entry.action().equals("people:change-role") && entry.after() == null)
                .singleElement()
                .satisfies(removed -> assertThat(removed.before()).contains("*:work"));
    }

    @Test
    void aUnitInUseStays() {
        city.appoint("li", PASSWORD, "viewer", "d2");
        refused("unit-in-use", () -> city.editor.removeUnit(admin, "d1"));
        refused("unit-in-use", () -> city.editor.removeUnit(admin, "d2"));
        refused("unit-top", () -> city.editor.removeUnit(admin, "city"));
        refused("unit-circle", () -> unit("d1", UnitKind.DISTRICT, "d1-s1", "430502", Side.COMMAND));
        city.editor.removeUnit(admin, "d1-s1");
        assertThat(city.organisation.units()).extracting(Unit::id).doesNotContain("d1-s1");
    }

    @Test
    void everyPermissionHasATitleAndASide() {
        KnownPermissions known = new KnownPermissions(new CorePermissions());
        assertThat(known.all())
                .extracting("name")
                .contains("alarms:view", "*:check")
                .isSorted();
        assertThat(known.sides(Set.of("parks:work"))).contains(Side.HANDLING);
        assertThat(known.sides(Set.of("*"))).isEmpty();
    }
}
