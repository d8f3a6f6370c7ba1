/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.platform.subsystems.testing.ArchiveBuilder;
import org.cityloom.platform.subsystems.testing.TestBundle;
import org.cityloom.platform.subsystems.testing.Zips;

import static org.assertj.core.api.Assertions.assertThat;

class BundleReaderTest {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String GOOD =
            "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: org.example.x\nBundle-Version: 1.0.0\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Bundle-SymbolicName: org.example.x,X: y,no valid Bundle-SymbolicName",
        "Bundle-SymbolicName: org.example.x,Bundle-SymbolicName: ../x,no valid Bundle-SymbolicName",
        "Bundle-Version: 1.0.0,X: y,no valid Bundle-Version",
        "Bundle-Version: 1.0.0,Bundle-Version: one,no valid Bundle-Version",
        "Bundle-ManifestVersion: 2,Bundle-ManifestVersion: 1,has to be 2",
        "X: y,Fragment-Host: org.cityloom.platform.store,fragment",
        "X: y,fragment-host: org.cityloom.platform.store,fragment",
        "X: y,DynamicImport-Package: *,Import-Package"
    })
    void refusesAManifest(String header, String replacement, String reason) {
        String manifest = (GOOD + "X: y\n").replace(header, replacement);

        assertThat(refusal(jar(Map.of(MANIFEST, manifest.getBytes(StandardCharsets.UTF_8))), "bundle-invalid"))
                .contains("x-1.0.0.jar", reason);
    }

    @Test
    void refusesAJarWithoutAManifest() {
        assertThat(refusal(jar(Map.of("a", new byte[1])), "bundle-invalid")).contains("no manifest");
    }

    @Test
    void refusesAClassFileThatIsNone() {
        Map<String, byte[]> contents =
                Map.of(MANIFEST, GOOD.getBytes(StandardCharsets.UTF_8), "a/B.class", new byte[9]);

        assertThat(refusal(jar(contents), "bundle-invalid")).contains("a/B.class");
    }

    @Test
    void refusesTwoBundlesOfOneName() {
        TestBundle again = TestBundle.named("org.example.parks", "2.0.0").entry("x", "x");

        assertThat(refusal(Stages.parks().bundle(again), "bundle-invalid")).contains("same Bundle-SymbolicName");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/cityloom/api/alarms/Alarms.class", "org/cityloom/platform/store/Store.class",
                "classes/org/cityloom/api/Alarms.class", "META-INF/versions/17/org/cityloom/api/Alarms.class"
            })
    void refusesABundleWithItsOwnCopyOfTheApi(String name) {
        refusal(jar(Map.of(MANIFEST, GOOD.getBytes(StandardCharsets.UTF_8), name, new byte[0])), "bundle-carries-api");
    }

    @Test
    void refusesACopyOfTheApiInAJarInABundle() {
        byte[] inner = Zips.write(Map.of("org/cityloom/api/Alarms.class", new byte[0]));

        assertThat(refusal(
                        parksWith(TestBundle.named("org.example.x", "1.0.0").entry("lib/api.jar", inner)),
                        "bundle-carries-api"))
                .contains("!/lib/api.jar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bundle-SymbolicName | org.cityloom.api",
                "Bundle-SymbolicName | org.cityloom.platform.store",
                "Export-Package | org.example;version=1, org.cityloom.api.alarms;version=1",
                "export-package | org.cityloom.platform.store"
            })
    void refusesABundleThatPassesForTheCore(String name, String value) {
        String manifest = GOOD.replace("Bundle-SymbolicName: org.example.x\n", name.startsWith("Bundle") ? "" : "$0")
                .replace("$0", "Bundle-SymbolicName: org.example.x\n");

        refusal(
                jar(Map.of(MANIFEST, (manifest + name + ": " + value + "\n").getBytes(StandardCharsets.UTF_8))),
                "bundle-carries-api");
    }

    @Test
    void takesABundleThatMentionsTheApiWithoutCarryingIt() {
        String manifest = GOOD + "Export-Package: org.cityloom.apiary;uses:=\"org.cityloom.api.alarms,x\"\n";

        Stages.in(folder).stage(jar(Map.of(MANIFEST, manifest.getBytes(StandardCharsets.UTF_8))).stream());
    }

    @Test
    void refusesAComponentDescriptionThatIsMissingOrMalformed() {
        String header = "Service-Component: OSGI-INF/x.xml\n";
        byte[] manifest = (GOOD + header).getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(jar(Map.of(MANIFEST, manifest)), "bundle-invalid")).contains("OSGI-INF/x.xml");
        assertThat(refusal(jar(Map.of(MANIFEST, manifest, "OSGI-INF/x.xml", new byte[3])), "bundle-invalid"))
                .contains("not readable");
    }

    private static ArchiveBuilder parksWith(TestBundle bundle) {
        return Stages.parks().bundle(bundle);
    }

    private static ArchiveBuilder jar(Map<String, byte[]> contents) {
        return Stages.parks()
                .featureElement("<bundle>mvn:org.example/x/1.0.0</bundle>")
                .entry("repository/org/example/x/1.0.0/x-1.0.0.jar", Zips.write(contents));
    }

    private String refusal(ArchiveBuilder archive, String code) {
        return Stages.refusal(folder, archive, code);
    }
}
