/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.Lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CatalogueResourceTest {
    private static final String STANDARD = "GB/T 47678.5-2026";

    @TempDir
    Path folder;

    private Lists lists;
    private CatalogueResource resource;

    @BeforeEach
    void open() {
        lists = new Lists(TestDatabase.H2, folder);
        resource = new CatalogueResource(lists.catalogues());
    }

    @AfterEach
    void close() {
        lists.close();
    }

    private static ConditionForm form(long version, int amount, String clock) {
        return new ConditionForm(
                STANDARD, "matter", "06010", 1, version, "暴露", "Exposed", amount, clock, "清除", "Cleared", "us", null);
    }

    @Test
    void findsEntriesByCodeAndByTitleInBothLanguages() {
        assertThat(resource.entries(null, "暴露垃圾", 0, 10, Speaking.CHINESE).items())
                .singleElement()
                .matches(entry -> entry.code().number().equals("06010"));
        assertThat(resource.entries(null, "ROAD COLLAPSE", 0, 10, Speaking.CHINESE)
                        .items())
                .singleElement()
                .matches(entry -> entry.code().number().equals("L99001"));
        assertThat(resource.entries("2020-01-01", "0110", 0, 10, Speaking.CHINESE)
                        .items())
                .singleElement()
                .matches(entry -> entry.code().standard().equals("GB/T 30428.2-2013"));
        assertThat(resource.entries("2026-07-01", null, 0, 10, Speaking.CHINESE))
                .matches(page -> page.total() == 258 && page.items().size() == 10);
    }

    @Test
    void showsAnEntryWithItsConditionsAndWhatItBecame() {
        EntryDetails old = resource.entry("GB/T 30428.2-2013", "matter", "0110", null, Speaking.CHINESE);
        assertThat(old.successor()).isEqualTo(new EntryView.CodeView(STANDARD, "matter", "06010"));
        ConditionView changed = resource.put(form(0, 5, "work-hours"), Speaking.CHINESE);
        assertThat(changed.version()).isEqualTo(1);
        EntryDetails entry = resource.entry(STANDARD, "matter", "06010", null, Speaking.CHINESE);
        assertThat(entry.conditions().get(0)).isEqualTo(changed);
        assertThat(entry.changes()).containsExactly(changed);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> resource.entry(STANDARD, "matter", "06099", null, Speaking.ENGLISH))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoConditionOrNoDate() {
        assertThat(catchThrowableOfType(
                        ProblemException.class, () -> resource.put(form(0, 0, "work-hours"), Speaking.CHINESE)))
                .hasMessageContaining("须为 1 至");
        assertThat(catchThrowableOfType(
                        ProblemException.class, () -> resource.put(form(0, 5, "weeks"), Speaking.ENGLISH)))
                .hasMessageContaining("urgent-days");
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> resource.put(form(4, 5, "workdays"), Speaking.ENGLISH))
                        .status())
                .isEqualTo(409);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> resource.entries("yesterday", null, 0, 10, Speaking.ENGLISH))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void addsAnEntryOfTheCity() {
        EntryView added = resource.add(
                new CatalogueResource.EntryForm(
                        "matter",
                        "06",
                        new LocalizedText("宠物粪便", "Dog dirt"),
                        new LocalizedText("市容环境", "Appearance and environment")),
                Speaking.CHINESE);
        assertThat(added.code()).isEqualTo(new EntryView.CodeView("local", "matter", "L06099"));
        assertThat(resource.entries(null, "宠物粪便", 0, 10, Speaking.CHINESE).items())
                .containsExactly(added);
        assertThat(catchThrowableOfType(
                        ProblemException.class,
                        () -> resource.add(
                                new CatalogueResource.EntryForm("component", "06", null, null), Speaking.CHINESE)))
                .hasMessageContaining("matter");
    }
}
