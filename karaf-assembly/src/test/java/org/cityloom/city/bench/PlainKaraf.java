/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

import org.cityloom.city.CityContainer;
import org.cityloom.city.subsystems.MuckVersions;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The same bundle of muck as a plain feature, by Karaf's own commands over SSH, with the session open before it is timed. Its versions differ
 * only in their number.
 */
final class PlainKaraf implements Installer, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NAME = "plain-muck";

    private final CityContainer city;
    private final Path folder;
    private final SshClient client = SshClient.setUpDefaultClient();
    private int version;

    /** @param folder for bundles and features; they must be on a disk */
    PlainKaraf(CityContainer city, Path folder) throws IOException {
        this.city = city;
        this.folder = folder;
        client.setServerKeyVerifier((session, address, key) -> true); // the key is as new as the city
        client.start();
        offer();
    }

    private void offer() throws IOException {
        Path bundle = Files.write(folder.resolve(NAME + "-" + number() + ".jar"), MuckVersions.bundle(city, number()));
        Path features = Files.writeString(
                folder.resolve(NAME + "-" + number() + ".xml"),
                """
                <features xmlns="http://karaf.apache.org/xmlns/features/v1.6.0" name="NAME-VERSION">
                  <feature name="NAME" version="VERSION">
                    <bundle>BUNDLE</bundle>
                  </feature>
                </features>
                """
                        .replace("NAME", NAME)
                        .replace("VERSION", number())
                        .replace("BUNDLE", bundle.toUri().toString()));
        run("feature:repo-add " + features.toUri());
    }

    private String number() {
        return "0.2." + version;
    }

    @Override
    public Change install() throws IOException {
        return timed("feature:install " + NAME + "/" + number());
    }

    @Override
    public Change update() throws IOException {
        version++;
        offer();
        return timed("feature:install --upgrade " + NAME + "/" + number());
    }

    @Override
    public void remove() throws IOException {
        run("feature:uninstall " + NAME + "/" + number());
    }

    private Change timed(String command) throws IOException {
        try (ClientSession session = open()) {
            Instant asked = Instant.now();
            run(session, command);
            return new Change(asked, Instant.now(), Map.of());
        }
    }

    private void run(String command) throws IOException {
        try (ClientSession session = open()) {
            run(session, command);
        }
    }

    /** Karaf ends a session with its first command. */
    private ClientSession open() throws IOException {
        ClientSession session = client.connect(CityContainer.ADMINISTRATOR, "127.0.0.1", city.sshPort())
                .verify(PATIENCE)
                .getSession();
        session.addPasswordIdentity(city.password());
        session.auth().verify(PATIENCE);
        return session;
    }

    private static void run(ClientSession session, String command) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setOut(output);
            channel.setErr(output);
            channel.open().verify(PATIENCE);
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
            Integer status = channel.getExitStatus();
            if (status == null || status != 0 || output.toString(UTF_8).contains("Error executing command")) {
                throw new AssertionError("'" + command + "' failed: " + output.toString(UTF_8));
            }
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
