/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.store.internal;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoreSettingsTest {
    @TempDir
    Path folder;

    /** The annotation as the framework would fill it: what is configured, and the defaults for the rest. */
    private static StoreConfiguration configured(Map<String, Object> values) {
        InvocationHandler handler =
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue());
        return (StoreConfiguration) Proxy.newProxyInstance(
                StoreConfiguration.class.getClassLoader(), new Class<?>[] {StoreConfiguration.class}, handler);
    }

    @Test
    void keepsAnH2FileBelowTheDataFolderByDefault() throws IOException {
        StoreSettings settings = StoreSettings.of(configured(Map.of()), folder);
        assertThat(settings.url()).isEqualTo("jdbc:h2:retry:" + folder.resolve("h2/cityloom"));
        assertThat(settings.h2Address()).contains(";DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void leavesAloneWhatTheAddressSays() throws IOException {
        StoreSettings settings = StoreSettings.of(configured(Map.of("url", "jdbc:h2:mem:x;lock_timeout=500")), folder);
        assertThat(settings.h2Address()).contains("lock_timeout=500").doesNotContain("LOCK_TIMEOUT=10000");
    }

    @Test
    void takesThePasswordFromTheFirstLineOfAFileAndNeverShowsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "pä ss\nsecond line\n");
        StoreSettings settings = StoreSettings.of(
                configured(Map.of("url", "jdbc:postgresql://db/city?password=x", "passwordFile", file.toString())),
                folder);
        assertThat(settings.password()).isEqualTo("pä ss");
        assertThat(settings.toString()).isEqualTo("jdbc:postgresql://db/city as cityloom");
    }

    @Test
    void refusesAPasswordFileThatIsNotThere() {
        assertThatThrownBy(() -> StoreSettings.of(configured(Map.of("passwordFile", "/nowhere/at/all")), folder))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void refusesOtherDatabases() {
        assertThatThrownBy(() -> StoreSettings.of(configured(Map.of("url", "jdbc:mysql://x/y")), folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:h2:");
    }
}
