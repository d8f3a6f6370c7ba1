/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.audit.internal.configuration;

import java.util.Dictionary;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

import org.cityloom.api.audit.AuditEntry;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTest {
    @Test
    void showsOnlyWhatIsDifferentAndOfASecretOnlyThatItIs() {
        Settings before =
                Settings.of(properties(Map.of("limit", 5, "same", "x", "password", "old", "service.pid", "p")));
        Settings after = Settings.of(properties(Map.of(
                "limit",
                7,
                "same",
                "x",
                "password",
                "new",
                "hosts",
                new String[] {"a", "b"},
                "url",
                "jdbc:x?password=y")));

        assertThat(before.butNot(after)).isEqualTo(Map.of("limit", "5", "notShown", List.of("password")));
        assertThat(after.butNot(before))
                .isEqualTo(Map.of("limit", "7", "hosts", List.of("a", "b"), "notShown", List.of("password", "url")));
        assertThat(after.butNot(after)).isEmpty();
    }

    @Test
    void namesTheDefaultWhereNothingIsSet() {
        Settings nothing = Settings.of(null);
        Settings set = Settings.of(properties(Map.of("limit", 45, "free", "x")));
        Map<String, String> defaults = Map.of("limit", "50", "other", "1");
        AuditEntry first = new SettingsChange("muck", false, nothing, set).entry(defaults);
        assertThat(first.before()).isEqualTo(Map.of("limit", "50 (default)"));
        assertThat(first.after()).isEqualTo(Map.of("limit", "45", "free", "x"));
        AuditEntry reset = new SettingsChange("muck", false, set, nothing).entry(defaults);
        assertThat(reset.before()).isEqualTo(Map.of("limit", "45", "free", "x"));
        assertThat(reset.after()).isEqualTo(Map.of("limit", "50 (default)"));
        AuditEntry deleted = new SettingsChange("muck", true, set, nothing).entry(defaults);
        assertThat(deleted.action()).isEqualTo("configuration:delete");
        assertThat(deleted.after()).isNull();
    }

    private static Dictionary<String, Object> properties(Map<String, Object> values) {
        return FrameworkUtil.asDictionary(values);
    }
}
