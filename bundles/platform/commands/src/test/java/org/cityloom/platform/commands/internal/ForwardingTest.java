/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandState;
import org.cityloom.platform.commands.internal.line.Acknowledgement;
import org.cityloom.platform.commands.internal.line.Delivery;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What must not depend on how fast a device is. */
class ForwardingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aDeviceMayAnswerBeforeItIsNotedThatItWasTold(TestDatabase database) {
        try (CommandsFixture fixture = new CommandsFixture(database, folder)) {
            fixture.stopWork();
            Forwarding forwarding = fixture.forwarding();
            Command command = fixture.switchOn("lamp-1");
            forwarding.look(new QuickLamp(forwarding));
            Command answered = fixture.now(command);
            assertThat(answered.state()).isEqualTo(CommandState.ACKNOWLEDGED);
            assertThat(answered.sentAt()).isEqualTo(CommandsFixture.NOON);
            assertThat(answered.attempts()).isEqualTo(1);
            fixture.measured.add("lamp-1", fixture.time(), "current", 1.5);
            fixture.pass(Duration.ofSeconds(1));
            forwarding.look(null);
            assertThat(fixture.now(command).state()).isEqualTo(CommandState.DONE);
        }
    }

    private record QuickLamp(Forwarding city) implements Delivery {
        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public void send(Command command, Instant now) {
            city.acknowledged(command.deviceId(), new Acknowledgement(command.id(), true, ""));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
