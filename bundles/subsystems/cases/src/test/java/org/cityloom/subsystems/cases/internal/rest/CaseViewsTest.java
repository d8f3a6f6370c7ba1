/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.Intent;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;

import static org.assertj.core.api.Assertions.assertThat;

class CaseViewsTest {
    private static final Person CHECKER =
            new Person("checker", "赵核查", List.of(new Grant("parks", "430502", Set.of(Rights.VERIFY))));
    private static final Person FOREMAN = new Person(
            "foreman", "周班长", List.of(new Grant("parks", "430502", Set.of(Rights.VIEW, Rights.ASSIGN, Rights.WORK))));

    @TempDir
    Path folder;

    private CaseOffice office;

    @BeforeEach
    void open() {
        office = new CaseOffice(TestDatabase.H2, folder);
        office.staff.addAll(List.of(CHECKER, FOREMAN));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private CaseFile act(String number, Action action, @Nullable String unit, @Nullable String person) {
        Person by = action == Action.ASSIGN ? FOREMAN : action == Action.CONFIRM ? CHECKER : CaseOffice.CLERK;
        return office.cases.act(number, new Intent(action, null, "", 1, unit, person, null, null), by);
    }

    private List<EventView> events(CaseFile file, Person reader) {
        return office.views.events(office.store.events(file.number()), reader);
    }

    @Test
    void callPeopleByTheirNames() {
        String number = office.report("", "").number();
        CaseFile verifying = act(number, Action.SEND_TO_VERIFY, null, "checker");
        CaseView view = office.views.of(verifying, CaseOffice.CLERK);
        assertThat(view.reporterName()).isEqualTo("王受理");
        assertThat(view.inspectorName()).isEqualTo("赵核查");
        assertThat(view.handlerName()).isNull();
        act(number, Action.CONFIRM, null, null);
        act(number, Action.REGISTER, null, null);
        act(number, Action.DISPATCH, "parks", null);
        CaseFile handling = act(number, Action.ASSIGN, null, "foreman");
        assertThat(office.views.bare(handling, CaseOffice.CLERK).handlerName()).isEqualTo("周班长");
        assertThat(events(handling, CaseOffice.CLERK))
                .extracting(event ->
                        event.targetName() == null ? "" : event.targetName().zh())
                .containsExactly("", "赵核查", "", "", "单位parks", "周班长");
        assertThat(events(handling, CaseOffice.CLERK))
                .extracting(EventView::byName)
                .containsExactly("王受理", "王受理", "赵核查", "王受理", "王受理", "周班长");
    }

    @Test
    void hideTheNamesOfThoseWhoSuperviseFromThoseWhoHandle() {
        String number = office.report("", "").number();
        CaseFile verifying = act(number, Action.SEND_TO_VERIFY, null, "checker");
        CaseView view = office.views.of(verifying, FOREMAN);
        assertThat(view.reporterName()).isNull();
        assertThat(view.inspectorName()).isNull();
        assertThat(events(verifying, FOREMAN)).allSatisfy(event -> {
            assertThat(event.by()).isEmpty();
            assertThat(event.byName()).isNull();
            assertThat(event.target()).isEmpty();
            assertThat(event.targetName()).isNull();
        });
    }

    @Test
    void knowNoNameOfWhoIsGone() {
        office.staff.clear();
        CaseView view = office.views.of(office.report("", ""), CaseOffice.CLERK);
        assertThat(view.reporter()).isEqualTo("clerk");
        assertThat(view.reporterName()).isNull();
    }
}
