/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every bundle of ours in the distribution: what it exports is its API, everything else is internal. */
class BundleRoomsTest {
    /** A comma within quotation marks does not separate the clauses of a manifest header. */
    private static final String BETWEEN_CLAUSES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(Distribution.assembly().resolve("system/org/cityloom"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void exportsAPackageOrCallsItInternal(Path file) throws IOException {
        try (JarFile bundle = new JarFile(file.toFile())) {
            Set<String> exported = clauses(bundle, "Export-Package").stream()
                    .map(clause -> clause.split(";", 2)[0])
                    .collect(Collectors.toSet());
            assertThat(ownPackages(bundle))
                    .allMatch(name -> exported.contains(name) || name.contains(".internal"), "exported or internal");
            assertThat(exported).noneMatch(name -> name.contains(".internal"));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void importsOnlyWhatItReallyNeeds(Path file) throws IOException {
        try (JarFile bundle = new JarFile(file.toFile())) {
            assertThat(clauses(bundle, "Import-Package")).noneMatch(clause -> clause.contains("resolution:=optional"));
            assertThat(clauses(bundle, "DynamicImport-Package")).isEmpty();
        }
    }

    private static Set<String> ownPackages(JarFile bundle) {
        return bundle.stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith("org/cityloom/") && name.endsWith(".class"))
                .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                .collect(Collectors.toSet());
    }

    private static List<String> clauses(JarFile bundle, String header) throws IOException {
        String value = bundle.getManifest().getMainAttributes().getValue(header);
        return value == null ? List.of() : List.of(value.split(BETWEEN_CLAUSES));
    }
}
