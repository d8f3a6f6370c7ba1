/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.platform.subsystems.testing.ArchiveBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class DescriptorReaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "version",
                "vendor",
                "api",
                "title",
                "features",
                "healthDeadlineSeconds",
                "probationSeconds"
            })
    void refusesADescriptorWithoutAFieldAndNamesIt(String field) {
        assertThat(refusal(Stages.parks().field(field, null))).contains("'subsystem.json: " + field + "' is missing");
        assertThat(refusal(Stages.parks().field(field, "null"))).contains("'subsystem.json: " + field + "' is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id | \"Parks\"",
                "id | \"p\"",
                "id | \"abcdefghijklmnopqrstu\"",
                "id | 7",
                "version | \"one\"",
                "version | \"1.0-SNAPSHOT\"",
                "version | \"\"",
                "version | 1.0",
                "api | \"[1,\"",
                "api | []",
                "vendor | \" \"",
                "title | \"Parks\"",
                "features | \"cityloom-alarms\"",
                "features | {\"a\": \"b\"}",
                "features | [1]",
                "features | [\"a\", \"a\"]",
                "features | [\"a b\"]",
                "healthDeadlineSeconds | 0",
                "healthDeadlineSeconds | 601",
                "healthDeadlineSeconds | \"30\"",
                "healthDeadlineSeconds | 1.5",
                "probationSeconds | -1",
                "probationSeconds | 3601",
                "probationSeconds | 99999999999"
            })
    void refusesAWrongValueAndNamesItsField(String field, String json) {
        assertThat(refusal(Stages.parks().field(field, json))).contains("'subsystem.json: " + field + "'");
    }

    @Test
    void refusesAnUnknownFieldAndNamesIt() {
        assertThat(refusal(Stages.parks().field("probation", "10")))
                .contains("'subsystem.json: probation' is not a known field");
        assertThat(refusal(Stages.parks().field("title", "{\"zh\": \"园\", \"en\": \"Park\", \"fr\": \"Parc\"}")))
                .contains("title.fr");
        assertThat(refusal(Stages.parks().field("title", "{\"zh\": \"园\"}"))).contains("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "no json", "{\"id\": \"a\", \"id\": \"b\"}", "{} {}", "\"text\""})
    void refusesADescriptorThatIsNoObject(String json) {
        assertThat(refusal(Stages.parks().descriptor(json))).contains("subsystem.json");
    }

    @Test
    void refusesAnEndlessDescriptor() {
        assertThat(refusal(Stages.parks().descriptor("{" + " ".repeat(70_000) + "}")))
                .contains("64 KiB");
    }

    @Test
    void refusesAnArchiveWithoutADescriptor() {
        ArchiveBuilder archive = Stages.parks().unsigned().tampered(contents -> contents.remove("subsystem.json"));

        assertThat(Stages.refusal(() -> Stages.in(folder, true).stage(archive.stream()), "descriptor-invalid"))
                .contains("subsystem.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alarms", "store", "rest", "ui"})
    void leavesNamesOfTheCoreToTheCore(String id) {
        assertThat(refusal(Stages.parks().field("id", "\"" + id + "\""))).contains("belongs to the core");
    }

    private String refusal(ArchiveBuilder archive) {
        return Stages.refusal(folder, archive, "descriptor-invalid");
    }
}
