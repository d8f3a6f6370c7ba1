/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.city.console.ConsolePeople;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The commands of a city, over SSH. */
class ShellIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String ONCE = "Password of zhao, shown this once";

    @RegisterExtension
    static final CityContainer CITY =
            CityContainer.onH2().with("org.cityloom.people", "freeAttempts", "50"); // several tests fail to sign in

    @Test
    void registersAndListsDevices() throws Exception {
        assertThat(run("city:devices --type muck-truck --name A1 register shell-truck"))
                .contains("Secret of shell-truck");
        assertThat(run("city:devices --text shell-truck list"))
                .contains("shell-truck")
                .contains("A1")
                .contains("NEVER_SEEN")
                .contains("1 of 1 devices");
        assertThat(run("city:devices remove shell-truck")).contains("Removed shell-truck");
    }

    @Test
    void listsSubsystems() throws Exception {
        assertThat(run("city:subsystems"))
                .contains("muck")
                .contains("muck-truck")
                .contains("OK");
    }

    @Test
    void showsWhatATruckReportedWhatWasRefusedAndItsAlarm() throws Exception {
        Instant begin = Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(300);
        try (Truck truck = Truck.register(CITY, CITY.http(), "shell-fast")) {
            truck.send("speed=30");
            truck.drive(begin, 90);
        }
        assertThat(run("city:telemetry last shell-fast")).containsPattern("speed\\s.*90\\.0");
        assertThat(run("city:telemetry history shell-fast").lines().filter(line -> line.contains("speed=90.0")))
                .hasSize(13);
        assertThat(run("city:telemetry dead-letters"))
                .contains("city/muck/shell-fast/measurements")
                .contains("not readable as JSON")
                .containsPattern("[1-9]\\d* of [1-9]\\d* dead letters");
        handleAlarm(run("city:alarms --open --device shell-fast"));
    }

    private static void handleAlarm(String listed) throws Exception {
        assertThat(listed).contains("1 of 1 alarms");
        String row = listed.lines()
                .filter(line -> line.contains("muck-speeding"))
                .findFirst()
                .orElseThrow();
        String id = row.strip().split("\\D", 2)[0];
        assertThat(run("city:alarms acknowledge " + id)).contains("acknowledged by admin");
        assertThat(run("city:alarms comment " + id + " seen")).contains("Alarm " + id + " of shell-fast: open");
        assertThat(run("city:alarms clear " + id)).contains("cleared");
        assertThat(run("city:alarms history " + id)).contains("RAISED", "ACKNOWLEDGED", "COMMENTED", "seen", "CLEARED");
        assertThat(run("city:alarms --open --device shell-fast")).contains("0 of 0 alarms");
    }

    @Test
    void tellsMistakesInOneSentence() throws Exception {
        assertThat(run("city:alarms acknowledge")).contains("the number of the alarm is missing");
        assertThat(run("city:telemetry last nobody")).contains("nothing is known of a device 'nobody'");
    }

    @Test
    void importsDevicesAndRefusesBadRows(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("devices.csv"), "id,type,name\nimported-1,muck-truck,B1\nimported-2,no-such-type,B2\n");
        assertThat(run("city:import devices " + file))
                .contains("imported-1")
                .contains("1 registered, 1 refused")
                .contains("no-such-type");
    }

    @Test
    void importsACityAndBringsTheOneBeforeBack(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("city.csv"),
                """
                code,name,wkt
                430500,邵阳市,"POLYGON ((111 27, 111.4 27, 111.4 27.2, 111 27.2, 111 27))"
                430502,双清区,"POLYGON ((111 27, 111.2 27, 111.2 27.2, 111 27.2, 111 27))"
                43050,太短,
                """);
        assertThat(run("city:import --replace city " + file))
                .contains("digits")
                .contains("2 areas and 0 landmarks taken, 1 rows refused; the geography is now imported-");
        assertThat(CITY.http().get("/api/places/areas/430502").statusCode()).isEqualTo(200);
        assertThat(run("city:import undo")).contains("The geography is now demo-");
        assertThat(CITY.http().get("/api/places/areas/430502").statusCode()).isEqualTo(404);
    }

    @Test
    void knowsNobodyElse() {
        assertThatThrownBy(() -> run("karaf", "karaf", "city:devices")).isInstanceOf(Exception.class);
    }

    @Test
    void managesPeopleWithTheRightsOfWhoeverSignedIn() throws Exception {
        assertThat(run("city:roles")).contains("administrator", "浏览者 / Viewer", "console:view");
        assertThat(run("city:person-create --name 赵一 --role viewer@city zhao")).contains(ONCE);
        assertThat(run("city:people --text zhao"))
                .contains("viewer@city", "must replace the password", "1 of 1 people");
        String printed = run("city:person-reset zhao");
        String password = printed.substring(printed.lastIndexOf(' ')).strip();
        CityHttp nobody = CityHttp.anonymous(CITY.address());
        String own = nobody.replacePassword("zhao", password);
        assertThat(nobody.signIn("zhao", own).get("/api/session").statusCode()).isEqualTo(200);
        assertThat(run("city:person-disable zhao")).contains("zhao is kept out");
        assertThatThrownBy(() -> nobody.signIn("zhao", own)).isInstanceOf(AssertionError.class);
        assertThat(run("city:person-enable zhao")).contains("zhao may sign in");
        assertThat(run("city:person-create --role viewer@nowhere wu")).contains("beyond-your-units");
        assertThat(run("city:person-disable admin")).contains("last-administrator");
        assertThat(run("USER=li; city:people --text zhao")).contains("1 of 1 people");
        JsonNode created =
                CITY.http().json("/api/audit?action=people:create&subject=zhao").at("/items/0/actor");
        assertThat(created.path("id").asText()).isEqualTo("admin");
        assertThat(created.at("/origin/door").asText()).isEqualTo("SHELL");
        assertThat(String.join("\n", CITY.log().lines())).doesNotContain(password);
    }

    @Test
    void letsOnlyAdministratorsIn() {
        String viewer = ConsolePeople.viewer(CITY, "shell-viewer");
        String manager = ConsolePeople.manager(CITY, "shell-manager");
        assertThatThrownBy(() -> run("shell-viewer", viewer, "city:devices")).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> run("shell-manager", manager, "city:devices")).isInstanceOf(Exception.class);
    }

    private static String run(String command) throws Exception {
        return run(CityContainer.ADMINISTRATOR, CITY.password(), command);
    }

    private static String run(String user, String password, String command) throws Exception {
        try (SshClient client = SshClient.setUpDefaultClient()) {
            client.setServerKeyVerifier((session, address, key) -> true); // the key is as new as the city
            client.start();
            try (ClientSession session = client.connect(user, "127.0.0.1", CITY.sshPort())
                    .verify(PATIENCE)
                    .getSession()) {
                session.addPasswordIdentity(password);
                session.auth().verify(PATIENCE);
                return execute(session, command);
            }
        }
    }

    private static String execute(ClientSession session, String command) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setOut(output);
            channel.setErr(output);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
        }
        return output.toString(UTF_8);
    }
}
