/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.Lists;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.routing.OnePlace;
import org.cityloom.subsystems.cases.internal.routing.Routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RoutesResourceTest {
    private static final String STANDARD = "GB/T 47678.5-2026";

    @TempDir
    Path folder;

    private Lists lists;
    private RoutesResource resource;

    @BeforeEach
    void open() {
        lists = new Lists(TestDatabase.H2, folder);
        resource = new RoutesResource(lists.routes());
    }

    @AfterEach
    void close() {
        lists.close();
    }

    private static RouteView form(String code, String primary) {
        return new RouteView(
                0, STANDARD, "matter", code, 0, "", null, "18:00", "08:00", "any", primary, "street", null, null);
    }

    private Routing test(String area, String latitude, String code) {
        Person person = new Person("li", "Li", List.of(new Grant("first", area, Set.of(Rights.DISPATCH))));
        RouteTestResource bench =
                new RouteTestResource(lists.routes(), lists.catalogues(), new OnePlace(), () -> Optional.of(person));
        return bench.test(
                latitude,
                String.valueOf(OnePlace.MIDDLE.longitude()),
                STANDARD,
                "matter",
                code,
                0,
                null,
                null,
                false,
                null,
                "2026-03-02T04:00:00Z",
                Speaking.CHINESE);
    }

    @Test
    void addsChangesAndRemovesARoute() {
        RouteView added = resource.add(1, form("06010", "night-crew"), Speaking.CHINESE);
        assertThat(added.missing()).isEmpty();
        assertThat(resource.list(null).routes()).contains(added);
        RouteView changed = resource.put(added.id(), 2, form("06010", "gone"), Speaking.CHINESE);
        assertThat(changed.missing()).containsExactly("gone");
        resource.remove(added.id(), 3, Speaking.CHINESE);
        assertThat(resource.list(null).version()).isEqualTo(4);
        assertThat(resource.list(2L).routes()).contains(added);
        assertThat(resource.versions()).hasSize(4);
    }

    @Test
    void saysInTheLanguageAskedForWhatCannotBeDone() {
        ProblemException unknown = catchThrowableOfType(
                ProblemException.class, () -> resource.add(1, form("06099", "parks"), Speaking.CHINESE));
        assertThat(unknown.type()).isEqualTo("route-invalid");
        assertThat(unknown).hasMessageContaining("没有代码");
        ProblemException stale = catchThrowableOfType(
                ProblemException.class, () -> resource.add(0, form("06010", "parks"), Speaking.ENGLISH));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale).hasMessageContaining("version 1");
        ProblemException nothing =
                catchThrowableOfType(ProblemException.class, () -> resource.remove(9999, 1, Speaking.ENGLISH));
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(catchThrowableOfType(ProblemException.class, () -> resource.list(9L))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void triesOutWhereSomethingWouldGo() {
        String here = String.valueOf(OnePlace.MIDDLE.latitude());
        Routing routing = test("430502", here, "06010");
        assertThat(routing.unit()).isEqualTo("sanitation");
        assertThat(routing.steps()).isNotEmpty();
        lists.city().remove("sanitation");
        assertThat(test("430502", here, "06010").unit()).isEqualTo("first");
    }

    @Test
    void triesOutNothingElsewhere() {
        String here = String.valueOf(OnePlace.MIDDLE.latitude());
        assertThat(catchThrowableOfType(ProblemException.class, () -> test("430503", here, "06010"))
                        .status())
                .isEqualTo(403);
        assertThat(catchThrowableOfType(ProblemException.class, () -> test("", "0", "06010")))
                .hasMessageContaining("不在本市");
        assertThat(catchThrowableOfType(ProblemException.class, () -> test("", "x", "06010"))
                        .status())
                .isEqualTo(400);
        assertThat(catchThrowableOfType(ProblemException.class, () -> test("", here, "06099")))
                .hasMessageContaining("没有可上报");
    }
}
