/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The lists of rights as they are shipped; that they are obeyed is tested with the running city. */
class RightsTest {
    private static final Path SETTINGS = Path.of("src/main/distribution/etc");
    private static final Pattern COMMAND = Pattern.compile("@Command\\(\\s*scope = \"city\",\\s*name = \"([a-z-]+)\"");
    private static final Set<String> READING = Set.of("list*", "get*", "is*", "canInvoke", "operation");

    @Test
    void letViewersReadAndNothingElse() throws IOException {
        assertThat(rights("jmx.acl"))
                .filteredOn(right -> right.roles().contains("viewer"))
                .isNotEmpty()
                .allSatisfy(right -> assertThat(READING).contains(right.operation()));
    }

    @Test
    void letManagersChangeNeitherBundlesNorConfigurations() throws IOException {
        for (String domain :
                List.of("jmx.acl.org.apache.karaf.bundle", "jmx.acl.org.apache.karaf.config", "jmx.acl.osgi")) {
            assertThat(rights(domain))
                    .filteredOn(right -> !READING.contains(right.operation()))
                    .isNotEmpty()
                    .allSatisfy(right -> assertThat(right.roles()).containsExactly("admin"));
        }
    }

    @Test
    void nameAdministratorsOnEveryLineSinceRolesDoNotIncludeEachOther() throws IOException {
        assertThat(rights("jmx.acl"))
                .allSatisfy(right -> assertThat(right.roles()).contains("admin"));
    }

    @Test
    void haveALineForEveryCommandOfTheCityThatNamesAdministrators() throws IOException {
        List<Right> rights = rights("org.apache.karaf.command.acl.city");
        assertThat(rights).allSatisfy(right -> assertThat(right.roles()).contains("admin"));
        assertThat(rights)
                .extracting(right -> right.operation().replaceAll("\\[.*", ""))
                .containsAll(commands())
                .allSatisfy(command -> assertThat(commands()).contains(command));
    }

    @Test
    void letOnlyAdministratorsManagePeopleInTheShell() throws IOException {
        assertThat(rights("org.apache.karaf.command.acl.city"))
                .filteredOn(right -> right.operation().matches("people|roles|person-.*"))
                .hasSize(6)
                .allSatisfy(right -> assertThat(right.roles()).containsExactly("admin"));
    }

    @Test
    void leaveCommandsThatNobodyThoughtOfToAdministrators() throws IOException {
        assertThat(Files.readAllLines(SETTINGS.resolve("custom.system.properties")))
                .contains("karaf.secured.command.compulsory.roles = admin");
    }

    private static Set<String> commands() {
        Path sources = Path.of("../bundles/platform/shell/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith("Command.java"))
                    .map(file -> COMMAND.matcher(String.join(" ", lines(file).toList())))
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Right> rights(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(SETTINGS)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .flatMap(RightsTest::lines)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*=\\s*"))
                    .map(parts -> new Right(parts[0], List.of(parts[1].split("\\s*,\\s*"))))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Right(String operation, List<String> roles) {}
}
