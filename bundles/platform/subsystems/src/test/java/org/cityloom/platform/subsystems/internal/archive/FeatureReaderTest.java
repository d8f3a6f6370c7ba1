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

class FeatureReaderTest {
    private static final String BUNDLE = "<bundle>mvn:org.example/org.example.parks/1.0.0</bundle>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<repository>mvn:a/b/1/xml/features</repository>",
                "<features/>",
                "<configfile finalname=\"/etc/x.cfg\">mvn:a/b/1</configfile>",
                "<library>mvn:a/b/1</library>",
                "<capability>x</capability>",
                "<requirement>x</requirement>",
                "<conditional><condition>war</condition></conditional>",
                "<feature>cityloom-store</feature>",
                "<feature dependency=\"false\">cityloom-store</feature>",
                "<feature dependency=\"true\" prerequisite=\"true\">cityloom-store</feature>",
                "<feature dependency=\"true\">cityloom-alarms</feature>",
                "<bundle>https://example.org/x.jar</bundle>",
                "<bundle>wrap:mvn:a/b/1</bundle>",
                "<bundle>mvn:a/b</bundle>",
                "<bundle>mvn:../b/1</bundle>",
                "<bundle>mvn:a/b/1/war</bundle>",
                "<bundle start-level=\"1\">mvn:a/b/1</bundle>",
                BUNDLE
            })
    void refusesWhatThePlatformWouldNotHonour(String element) {
        assertThat(refusal(Stages.parks().featureElement(element))).contains("The feature 'repository/org/example/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no xml | not XML",
                "<feature/> | root",
                "<features/> | exactly one",
                "<features><feature/><feature/></features> | exactly one",
                "<features><repository>mvn:a/b/1</repository></features> | exactly one",
                "<features><feature name='x'/></features> | no <bundle>",
                "<features><feature install='manual'/></features> | 'install'"
            })
    void refusesAFeaturesFileThatIsNotOneFeature(String xml, String reason) {
        assertThat(refusal(Stages.parks().featureFile(xml))).contains(reason);
    }

    @Test
    void readsNoDocumentTypeAndSoNoFileOfThisServer() {
        String xml = "<!DOCTYPE features [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"
                + "<features><feature><bundle>&file;</bundle></feature></features>";

        assertThat(refusal(Stages.parks().featureFile(xml))).contains("DOCTYPE").doesNotContain("root:");
    }

    @Test
    void refusesFeaturesThatTheDescriptorDoesNotName() {
        assertThat(refusal(Stages.parks().field("features", "[\"cityloom-store\"]")))
                .contains("[cityloom-store]", "[cityloom-alarms]");
    }

    @Test
    void refusesASecondFeaturesFileAndAMissingOne() {
        assertThat(refusal(Stages.parks().entry("repository/other-features.xml", new byte[0])))
                .contains("has 2");
        ArchiveBuilder without = Stages.parks().unsigned().tampered(contents -> contents.keySet()
                .removeIf(name -> name.endsWith("-features.xml")));
        assertThat(Stages.refusal(() -> Stages.in(folder, true).stage(without.stream()), "feature-invalid"))
                .contains("has 0");
    }

    @Test
    void refusesABundleThatIsNotInTheArchive() {
        assertThat(refusal(Stages.parks().featureElement("<bundle>mvn:a.b/c/1/jar/d</bundle>")))
                .contains("mvn:a.b/c/1/jar/d is missing", "'repository/a/b/c/1/c-1-d.jar'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"repository/a/b/1/b-1.jar", "etc/users.properties", "resources/bin/karaf", "b.jar"})
    void refusesAFileThatTheFeatureDoesNotName(String name) {
        assertThat(refusal(Stages.parks().entry(name, new byte[1]))).contains("'" + name + "' is not named");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.cityloom.store",
                "org.cityloom.parksandmore",
                "org.cityloom",
                "org.cityloom.parks.",
                "org.ops4j.pax.web",
                "org.cityloom.parks/x",
                "org.cityloom.parks..x",
                "org.cityloom.parks~x",
                ""
            })
    void refusesAConfigurationOfOthers(String pid) {
        assertThat(refusal(Stages.parks().configuration(pid, "a = b"))).contains("not the subsystem's own");
    }

    @Test
    void refusesAConfigurationThatIsUnreadableOrThereTwice() {
        assertThat(refusal(Stages.parks().configuration("org.cityloom.parks", "a = \\u00")))
                .contains("not readable");
        assertThat(refusal(Stages.parks()
                        .configuration("org.cityloom.parks", "a = b")
                        .configuration("org.cityloom.parks", "a = c")))
                .contains("there twice");
        assertThat(refusal(Stages.parks()
                        .featureElement("<config name=\"org.cityloom.parks\" append=\"true\">a = b</config>")))
                .contains("'append'");
    }

    private String refusal(ArchiveBuilder archive) {
        return Stages.refusal(folder, archive, "feature-invalid");
    }
}
