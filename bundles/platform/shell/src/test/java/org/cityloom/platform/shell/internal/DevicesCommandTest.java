/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.ArrayList;
import java.util.List;

import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DevicesCommandTest {
    private final Console console = new Console();
    private final FewDevices devices = new FewDevices();

    @Test
    void registersADeviceAndShowsItsSecretOnce() throws Exception {
        register("truck-1");
        assertThat(console.text()).contains("truck-1").contains("first secret");
    }

    @Test
    void listsDevicesInATable() throws Exception {
        register("truck-1");
        command("list", null).execute();
        assertThat(console.text()).contains("Last seen").contains("NEVER_SEEN").contains("1 of 1 devices");
    }

    @Test
    void saysThatNothingWasFound() throws Exception {
        command("list", null).execute();
        assertThat(console.text()).contains("nothing found").contains("0 of 0 devices");
    }

    @Test
    void renewsASecret() throws Exception {
        register("truck-1");
        command("secret", "truck-1").execute();
        assertThat(console.text()).contains("second secret");
    }

    @Test
    void removesADevice() throws Exception {
        register("truck-1");
        command("remove", "truck-1").execute();
        assertThat(devices.device("truck-1")).isEmpty();
    }

    @Test
    void tellsMistakesInOneSentence() throws Exception {
        assertThatThrownBy(() -> command("secret", null).execute())
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("the id of the device is missing");
        assertThatThrownBy(() -> command("dance", null).execute())
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("'dance' is not an action");
        assertThatThrownBy(() -> command("remove", "nobody").execute())
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("no device 'nobody'");
    }

    @Test
    void refusesHalfAPosition() {
        DevicesCommand command = command("register", "truck-1");
        command.type = "muck-truck";
        command.latitude = 27.0;
        assertThatThrownBy(command::execute).hasMessageContaining("both --latitude and --longitude");
    }

    @Test
    void proposesIdsOfDevicesAndTypes() throws Exception {
        register("truck-1");
        register("truck-2");
        DeviceCompleter ids = new DeviceCompleter();
        ids.devices = devices;
        List<String> candidates = new ArrayList<>();
        ids.complete(console.session, new ArgumentCommandLine("tr", 2), candidates);
        assertThat(candidates).map(String::strip).containsExactly("truck-1", "truck-2");

        DeviceTypeCompleter types = new DeviceTypeCompleter();
        types.devices = devices;
        candidates.clear();
        types.complete(console.session, new ArgumentCommandLine("", 0), candidates);
        assertThat(candidates).map(String::strip).containsExactly("muck-truck");
    }

    private void register(String id) throws Exception {
        DevicesCommand command = command("register", id);
        command.type = "muck-truck";
        command.execute();
    }

    private DevicesCommand command(String action, String id) {
        DevicesCommand command = new DevicesCommand();
        command.session = console.session;
        command.devices = devices;
        command.action = action;
        command.id = id;
        return command;
    }
}
