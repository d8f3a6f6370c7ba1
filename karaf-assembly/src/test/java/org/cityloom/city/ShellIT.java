/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The commands of a city, over SSH. */
class ShellIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

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
    void showsTelemetryAndAlarms() throws Exception {
        assertThat(run("city:telemetry dead-letters")).contains("dead letters");
        assertThat(run("city:alarms --open")).contains("0 of 0 alarms");
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
    void knowsNobodyElse() {
        assertThatThrownBy(() -> run("karaf", "karaf", "city:devices")).isInstanceOf(Exception.class);
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
