/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandQuery;
import org.cityloom.api.commands.CommandState;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.platform.commands.internal.line.Acknowledgement;
import org.cityloom.platform.commands.internal.line.Delivery;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands brought forward with nothing in between, so that who is quicker is said and not left to chance. */
class ForwardingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aDeviceMayAnswerBeforeItIsNotedThatItWasTold(TestDatabase database) {
        try (CommandsFixture fixture = new CommandsFixture(database, folder)) {
            Forwarding forwarding = fixture.forwarding();
            Command command = acknowledged(fixture, forwarding);
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

    @ParameterizedTest
    @EnumSource
    void aLateEffectClearsTheAlarmAndNoMore(TestDatabase database) {
        try (CommandsFixture fixture = new CommandsFixture(database, folder)) {
            Forwarding forwarding = fixture.forwarding();
            Command command = fail(fixture, forwarding);
            fixture.measured.add("lamp-1", fixture.time().plusSeconds(20), "current", 1.5);
            fixture.pass(Duration.ofMinutes(1));
            forwarding.look(null);
            assertThat(fixture.cleared).containsExactly(Lamps.ALARM + " lamp-1");
            assertThat(fixture.now(command).state()).isEqualTo(CommandState.INEFFECTIVE);
            fixture.pass(Duration.ofMinutes(1));
            forwarding.look(null);
            assertThat(fixture.cleared).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLateEffectProvesNothingOnceTheDeviceWasToldSomethingElse(TestDatabase database) {
        try (CommandsFixture fixture = new CommandsFixture(database, folder)) {
            Forwarding forwarding = fixture.forwarding();
            fail(fixture, forwarding);
            fixture.send("lamp-1", "say", Map.of("text", "x"));
            fixture.measured.add("lamp-1", fixture.time().plusSeconds(20), "current", 1.5);
            fixture.pass(Duration.ofMinutes(1));
            forwarding.look(null);
            assertThat(fixture.cleared).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEffectThatMustLastIsNotProvenByAMoment(TestDatabase database) {
        try (CommandsFixture fixture = new CommandsFixture(database, folder)) {
            fixture.lamps.held = Duration.ofSeconds(10);
            Forwarding forwarding = fixture.forwarding();
            Command command = acknowledged(fixture, forwarding);
            for (double current : new double[] {1.5, 0, 1.5, 1.5, 1.5}) {
                assertThat(fixture.now(command).state()).isEqualTo(CommandState.ACKNOWLEDGED);
                fixture.pass(Duration.ofSeconds(5));
                fixture.measured.add("lamp-1", fixture.time(), "current", current);
                forwarding.look(null);
            }
            assertThat(fixture.now(command).state()).isEqualTo(CommandState.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLookInWhichTimePassesDoesNotPutOffTheNextOne(TestDatabase database) {
        try (CommandsFixture fixture = new CommandsFixture(database, folder)) {
            Forwarding forwarding = fixture.forwarding();
            Command command = acknowledged(fixture, forwarding);
            fixture.pass(Lamps.EFFECT.minusSeconds(2));
            InstantSource slow = () -> {
                Instant now = fixture.time();
                fixture.pass(Duration.ofSeconds(1)); // for everybody
                return now;
            };
            // reads: what is due, two seconds before the end; the look, one second before it; and none after that
            fixture.forwarding(slow.withZone(ZoneOffset.UTC)).look(null);
            Instant end = Objects.requireNonNull(fixture.now(command).acknowledgedAt())
                    .plus(Lamps.EFFECT);
            fixture.pass(Duration.between(fixture.time(), end));
            forwarding.look(null);
            assertThat(fixture.now(command).state()).isEqualTo(CommandState.INEFFECTIVE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommandThatWaitsForTheBrokerExpiresInTime(TestDatabase database) {
        try (CommandsFixture fixture = new CommandsFixture(database, folder)) {
            Forwarding forwarding = fixture.forwarding();
            Command command = fixture.switchOn("lamp-1");
            fixture.pass(Lamps.EXPIRY.minusSeconds(1));
            forwarding.look(null);
            assertThat(fixture.now(command).state()).isEqualTo(CommandState.SENDING);
            fixture.pass(Duration.ofSeconds(1));
            forwarding.look(null);
            assertThat(fixture.now(command).state()).isEqualTo(CommandState.EXPIRED);
        }
    }

    /** Has a command acknowledged and its time for the effect go by. */
    private static Command fail(CommandsFixture fixture, Forwarding forwarding) {
        Command command = acknowledged(fixture, forwarding);
        fixture.pass(Lamps.EFFECT);
        forwarding.look(null);
        assertThat(fixture.raised).hasSize(1);
        assertThat(fixture.commands.commands(open(), new PageRequest(0, 9)).items())
                .isEmpty();
        return command;
    }

    private static Command acknowledged(CommandsFixture fixture, Forwarding forwarding) {
        Command command = fixture.switchOn("lamp-1");
        forwarding.look(new QuickLamp(forwarding));
        return command;
    }

    private static CommandQuery open() {
        return new CommandQuery(null, null, null, true, AreaScope.EVERYWHERE);
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
