/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.openid;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.cityloom.api.text.LocalizedText;

/**
 * The configuration, checked.
 *
 * @param issuer as its tokens name it
 * @param client id by which it knows the city
 * @param secretFile whose first line is the client secret; empty for a public client
 * @param redirect where it sends browsers back, in every case
 * @param scopes what is asked for
 * @param claim which names the person
 * @param title of the button
 * @param patience how long a question may take
 * @param keep how long its endpoints and keys are believed
 */
record Settings(
        URI issuer,
        String client,
        Optional<Path> secretFile,
        URI redirect,
        Set<String> scopes,
        String claim,
        LocalizedText title,
        Duration patience,
        Duration keep) {

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    /**
     * Empty if it is off.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    static Optional<Settings> of(OpenIdConfiguration configuration) {
        if (configuration.issuer().isBlank()) {
            return Optional.empty();
        }
        Addresses addresses = Addresses.beside(URI.create(configuration.issuer().strip()));
        URI city = addresses.checked(URI.create(configuration.cityUrl().strip()));
        if (!city.getRawPath().matches("/?") || city.getRawQuery() != null) {
            throw new IllegalArgumentException("the address of the city has no path: " + city);
        }
        if (configuration.clientId().isBlank() || configuration.claim().isBlank()) {
            throw new IllegalArgumentException("client id and claim must be given");
        }
        Set<String> scopes = new LinkedHashSet<>(Set.of("openid"));
        scopes.addAll(Arrays.asList(configuration.scopes()));
        return Optional.of(new Settings(
                addresses.issuer(),
                configuration.clientId().strip(),
                Optional.of(configuration.clientSecretFile().strip())
                        .filter(file -> !file.isEmpty())
                        .map(Path::of),
                city.resolve("/"),
                Set.copyOf(scopes),
                configuration.claim().strip(),
                new LocalizedText(configuration.titleZh(), configuration.titleEn()),
                Duration.ofSeconds(configuration.timeoutSeconds()),
                Duration.ofMinutes(configuration.keepMinutes())));
    }

    /**
     * The client secret as it stands in its file now; empty for a public client.
     *
     * @throws IOException if it cannot be read, or somebody else could read it too
     */
    Optional<String> secret() throws IOException {
        if (secretFile.isEmpty()) {
            return Optional.empty();
        }
        Path file = secretFile.get();
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
            throw new IOException("others than its owner may read or write " + file + ": chmod 600 it");
        }
        try (var lines = Files.lines(file)) {
            return Optional.of(lines.findFirst()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new IOException("the first line of " + file + " is empty")));
        }
    }
}
