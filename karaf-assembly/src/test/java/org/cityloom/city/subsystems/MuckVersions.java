/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.subsystems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.cityloom.city.CityContainer;
import org.cityloom.platform.subsystems.testing.SigningKey;
import org.cityloom.platform.subsystems.testing.Zips;

/** The muck archive of the distribution under higher version numbers, signed by the vendor of the tests. */
public final class MuckVersions {
    private MuckVersions() {}

    /**
     * An archive of that version.
     *
     * @param probationSeconds how long it is on probation
     */
    public static byte[] archive(CityContainer city, String version, int probationSeconds) {
        Map<String, byte[]> entries = Zips.read(shipped(city));
        entries.keySet().removeIf(name -> name.startsWith("META-INF/") || name.endsWith("/"));
        entries.computeIfPresent("subsystem.json", (name, content) -> new String(content, StandardCharsets.UTF_8)
                .replaceAll("\"version\": *\"[^\"]*\"", "\"version\": \"" + version + "\"")
                .replaceAll("\"probationSeconds\": *[0-9]+", "\"probationSeconds\": " + probationSeconds)
                .getBytes(StandardCharsets.UTF_8));
        return SigningKey.vendor().sign(Zips.write(entries));
    }

    private static byte[] shipped(CityContainer city) {
        try (Stream<Path> files = Files.list(city.home().resolve("subsystems"))) {
            Path muck = files.filter(file -> file.getFileName().toString().startsWith("muck-"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(muck);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
