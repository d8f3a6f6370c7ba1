/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.platform.subsystems.testing.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is done over REST and the shell is found with who, what, before, after and from where; tampering is named. */
class AuditIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onPostgres();

    @Test
    void findsWhatWasDoneOverRestAndTheShellUntilSomebodyTampers() throws Exception {
        CityHttp http = CITY.http();
        CityShell shell = new CityShell(CITY);
        CityHttp.parsed(http.post("/api/devices", "{\"id\":\"audited-1\",\"type\":\"muck-truck\",\"name\":\"=A1\"}"));
        CityHttp.parsed(http.put("/api/devices/audited-1", "{\"type\":\"muck-truck\",\"name\":\"B1\"}"));
        assertThat(http.put("/api/muck/limits/439100", "{\"limit\":42}").statusCode())
                .isEqualTo(200);
        shell.run("city:devices remove audited-1");

        JsonNode changed = only(http, "/api/audit?action=devices:change&subject=audited-1");
        assertThat(changed.at("/actor/id").asText()).isEqualTo("admin");
        assertThat(changed.at("/actor/name").asText()).isEqualTo("Administrator");
        assertThat(changed.at("/actor/origin/door").asText()).isEqualTo("SCREEN");
        assertThat(changed.at("/actor/origin/address").asText()).isEqualTo("127.0.0.1");
        assertThat(changed.at("/actor/origin/credential").asText()).isEqualTo("session");
        assertThat(changed.at("/before/name").asText()).isEqualTo("=A1");
        assertThat(changed.at("/after/name").asText()).isEqualTo("B1");
        JsonNode removed = only(http, "/api/audit?action=devices:remove&subject=audited-1");
        assertThat(removed.at("/actor/id").asText()).isEqualTo("admin");
        assertThat(removed.at("/actor/origin/door").asText()).isEqualTo("SHELL");
        assertThat(removed.at("/actor/origin/address").asText()).isEqualTo("127.0.0.1");
        assertThat(removed.at("/before/name").asText()).isEqualTo("B1");
        assertThat(removed.at("/after").isNull()).isTrue();
        assertThat(only(http, "/api/audit?action=muck:set-limit")
                        .at("/after/limit")
                        .asDouble())
                .isEqualTo(42);
        assertThat(http.json("/api/audit?action=subsystems:install&subject=muck")
                        .at("/items/0/actor/kind")
                        .asText())
                .isEqualTo("SYSTEM");

        exports(http);
        assertThat(shell.run("city:audit --subject audited-1")).contains("devices:register", "devices:remove", "SHELL");
        assertThat(shell.run("city:audit-verify")).contains("nothing was tampered with");
        tampers(http, shell, changed.path("sequence").asLong());
    }

    @Test
    void tellsTheConfigurationThatSomebodyChangedInTheShell() {
        new CityShell(CITY).run("config:property-set -p org.cityloom.audited limit 7");
        Await.until("it is found", Duration.ofSeconds(30), () -> CITY.http()
                .json("/api/audit?action=configuration:change&subject=org.cityloom.audited")
                .at("/items/0/after/limit")
                .asText()
                .equals("7"));
    }

    @Test
    void knowsWhoUndidAnImportAndWhoTrustedAVendor(@TempDir Path folder) throws Exception {
        CityHttp http = CITY.http();
        CityHttp.parsed(http.send(
                "POST",
                "/api/places/import",
                "text/csv",
                "code,name,wkt\n430500,邵阳市,\"POLYGON ((111 27, 111.4 27, 111.4 27.2, 111 27.2, 111 27))\"\n"));
        CityHttp.parsed(http.send("POST", "/api/places/import/undo", "", ""));
        for (String action : new String[] {"places:import", "places:undo"}) {
            JsonNode entry = only(http, "/api/audit?action=" + action);
            assertThat(entry.at("/actor/id").asText()).as(action).isEqualTo("admin");
            assertThat(entry.at("/actor/origin/door").asText()).as(action).isEqualTo("SCREEN");
        }
        Path certificate =
                Files.write(folder.resolve("vendor.pem"), SigningKey.vendor().pem());
        CityShell shell = new CityShell(CITY);
        shell.run("city:vendor-trust " + certificate);
        JsonNode trusted = only(http, "/api/audit?action=subsystems:trust-vendor");
        shell.run("city:vendor-revoke " + trusted.at("/subject/id").asText());
        for (String action : new String[] {"subsystems:trust-vendor", "subsystems:revoke-vendor"}) {
            JsonNode entry = only(http, "/api/audit?action=" + action);
            assertThat(entry.at("/actor/id").asText()).as(action).isEqualTo("admin");
            assertThat(entry.at("/actor/origin/door").asText()).as(action).isEqualTo("SHELL");
        }
    }

    private static void exports(CityHttp http) {
        assertThat(http.get("/api/audit/export").statusCode()).isEqualTo(400);
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        String csv = http.get("/api/audit/export?subject=audited-1&from=" + now.minusSeconds(3600) + "&to="
                        + now.plusSeconds(3600))
                .body();
        assertThat(csv).startsWith("\ufeffsequence,").contains("audited-1").contains("devices:change");
        assertThat(only(http, "/api/audit?action=audit:export").path("hash").asText())
                .hasSize(64);
    }

    private static void tampers(CityHttp http, CityShell shell, long sequence) throws SQLException {
        String tamper = "UPDATE audit_entry SET actor_id = 'li' WHERE entry_sequence = " + sequence;
        assertThatThrownBy(() -> execute(tamper)).hasMessageContaining("never changed or deleted");
        execute("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stays");
        execute(tamper);

        assertThatThrownBy(() -> shell.run("city:audit-verify"))
                .hasMessageContaining("entry " + sequence + ": CHANGED");
        assertThat(http.post("/api/audit/verifications", "").statusCode()).isEqualTo(202);
        Await.until(
                "it is found",
                Duration.ofSeconds(30),
                () -> http.json("/api/audit/verifications/latest")
                                .at("/report/broken/sequence")
                                .asLong()
                        == sequence);
        CITY.log().await("The audit was tampered with: Entry " + sequence + " is not what was written");
        marksWhatCannotBeRead(http, shell, sequence);
    }

    private static void marksWhatCannotBeRead(CityHttp http, CityShell shell, long sequence) throws SQLException {
        execute("UPDATE audit_entry SET door = 'WINDOW' WHERE entry_sequence = " + sequence);
        JsonNode changed = only(http, "/api/audit?action=devices:change&subject=audited-1");
        assertThat(changed.path("unreadable").asBoolean())
                .as(changed.toString())
                .isTrue();
        assertThat(only(http, "/api/audit?action=devices:remove&subject=audited-1")
                        .path("unreadable")
                        .asBoolean())
                .isFalse();
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        assertThat(http.get("/api/audit/export?subject=audited-1&from=" + now.minusSeconds(3600) + "&to="
                                + now.plusSeconds(3600))
                        .body())
                .contains(",unreadable\r\n");
        assertThat(shell.run("city:audit --subject audited-1")).contains("(unreadable) devices:change");
        assertThatThrownBy(() -> shell.run("city:audit-verify"))
                .hasMessageContaining("entry " + sequence + ": CHANGED");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = CITY.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JsonNode only(CityHttp http, String path) {
        JsonNode items = http.json(path).path("items");
        assertThat(items).as(path + ": " + items).hasSize(1);
        return items.get(0);
    }
}
