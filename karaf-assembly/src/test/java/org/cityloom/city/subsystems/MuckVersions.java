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
import org.cityloom.platform.subsystems.testing.TestBundle;
import org.cityloom.platform.subsystems.testing.Zips;

/** The muck archive of the distribution under higher version numbers, signed by the vendor of the tests. */
public final class MuckVersions {
    private static final String PUMP = "org.cityloom.subsystems.muck.pump";

    private MuckVersions() {}

    /**
     * An archive of that version.
     *
     * @param probationSeconds how long it is on probation
     */
    public static byte[] archive(CityContainer city, String version, int probationSeconds) {
        return SigningKey.vendor().sign(Zips.write(entries(city, version, probationSeconds)));
    }

    /**
     * The archive of any subsystem of the distribution, signed by the vendor of the tests.
     *
     * @param probationSeconds how long it is on probation
     */
    static byte[] shipped(CityContainer city, String subsystem, int probationSeconds) {
        Map<String, byte[]> entries = bare(shipped(city, subsystem));
        entries.computeIfPresent("subsystem.json", (name, content) -> probation(content, probationSeconds));
        return SigningKey.vendor().sign(Zips.write(entries));
    }

    /**
     * An archive with one more bundle, whose health check fails after so many milliseconds of being well.
     *
     * @param probationSeconds how long it is on probation
     */
    public static byte[] turningUnhealthy(CityContainer city, String version, int probationSeconds, int milliseconds) {
        Map<String, byte[]> entries = entries(city, version, probationSeconds);
        byte[] pump = TestBundle.named(PUMP, version)
                .source(PUMP + ".Check", Trials.check(PUMP, milliseconds))
                .build();
        entries.replaceAll((name, content) -> name.endsWith("-features.xml")
                ? edited(content, "</bundle>", "</bundle><bundle>mvn:org.example/" + PUMP + "/" + version + "</bundle>")
                : content);
        entries.put("repository/org/example/" + PUMP + "/" + version + "/" + PUMP + "-" + version + ".jar", pump);
        return SigningKey.vendor().sign(Zips.write(entries));
    }

    /** The bundle of muck by itself, with that version in its manifest. */
    public static byte[] bundle(CityContainer city, String version) {
        byte[] jar = Zips.read(shipped(city, "muck")).entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".jar"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        Map<String, byte[]> entries = Zips.read(jar);
        entries.computeIfPresent(
                "META-INF/MANIFEST.MF",
                (name, content) -> edited(content, "Bundle-Version: [^\\r\\n]*", "Bundle-Version: " + version));
        return Zips.write(entries);
    }

    private static Map<String, byte[]> entries(CityContainer city, String version, int probationSeconds) {
        Map<String, byte[]> entries = bare(shipped(city, "muck"));
        entries.computeIfPresent(
                "subsystem.json",
                (name, content) -> probation(
                        edited(content, "\"version\": *\"[^\"]*\"", "\"version\": \"" + version + "\""),
                        probationSeconds));
        return entries;
    }

    private static Map<String, byte[]> bare(byte[] signed) {
        Map<String, byte[]> entries = Zips.read(signed);
        entries.keySet().removeIf(name -> name.startsWith("META-INF/") || name.endsWith("/"));
        return entries;
    }

    private static byte[] probation(byte[] descriptor, int seconds) {
        return edited(descriptor, "\"probationSeconds\": *[0-9]+", "\"probationSeconds\": " + seconds);
    }

    private static byte[] edited(byte[] text, String pattern, String replacement) {
        return new String(text, StandardCharsets.UTF_8)
                .replaceAll(pattern, replacement)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] shipped(CityContainer city, String subsystem) {
        try (Stream<Path> files = Files.list(city.home().resolve("subsystems"))) {
            Path archive = files.filter(file -> file.getFileName().toString().startsWith(subsystem + "-"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllBytes(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
