/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.cityloom.city.Distribution;

import static org.assertj.core.api.Assertions.assertThat;

/** Which addresses the city asks because a setting says so; whoever adds one thinks about who may set it and what it then asks. */
class ConfiguredAddressesTest {
    /**
     * The database, the broker beside the embedded one, and the broker of the simulator: none of them over HTTP. The issuer of OpenID
     * Connect is asked over HTTPS, or on this machine itself, and never where its answers lead on; the city's own address is only told.
     */
    private static final Set<String> KNOWN = Set.of(
            "org.cityloom.store url",
            "org.cityloom.broker externalUri",
            "org.cityloom.simulator broker",
            "org.cityloom.openid issuer",
            "org.cityloom.openid cityUrl");

    private static final Pattern ATTRIBUTE = Pattern.compile("<AD [^>]*?\\bid=\"([^\"]+)\"[^>]*");
    private static final Pattern IDENTITY = Pattern.compile("<Designate [^>]*?(?:pid|factoryPid)=\"([^\"]+)\"");

    @Test
    void everySettingThatHoldsAnAddressIsKnown() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> bundles = Files.walk(Distribution.assembly().resolve("system/org/cityloom"))) {
            for (Path bundle :
                    bundles.filter(file -> file.toString().endsWith(".jar")).toList()) {
                addAll(bundle, found);
            }
        }
        assertThat(found)
                .as("settings that hold an address; add one here only if it is clear what it makes the city ask")
                .containsExactlyInAnyOrderElementsOf(KNOWN);
    }

    private static void addAll(Path bundle, Set<String> found) throws IOException {
        try (JarFile jar = new JarFile(bundle.toFile())) {
            for (JarEntry entry : jar.stream()
                    .filter(each -> each.getName().matches("OSGI-INF/metatype/.*\\.xml"))
                    .toList()) {
                try (InputStream content = jar.getInputStream(entry)) {
                    add(new String(content.readAllBytes(), StandardCharsets.UTF_8), found);
                }
            }
        }
    }

    private static void add(String metatype, Set<String> found) {
        Matcher identity = IDENTITY.matcher(metatype);
        String pid = identity.find() ? identity.group(1) : "?";
        Matcher attribute = ATTRIBUTE.matcher(metatype);
        while (attribute.find()) {
            String id = attribute.group(1);
            String name = id.toLowerCase(Locale.ROOT);
            if (attribute.group().contains("://") || name.matches(".*(url|uri|issuer|endpoint|broker)")) {
                found.add(pid + " " + id);
            }
        }
    }
}
