/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandConflictException;
import org.cityloom.api.commands.CommandEvent;
import org.cityloom.api.commands.CommandQuery;
import org.cityloom.api.commands.CommandState;
import org.cityloom.api.commands.Commands;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.AreaScope;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.store.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of commands, with a real broker and real lamps on the wire. */
class CommandsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isDoneWhenItsEffectWasMeasuredAndNotWhenTheDeviceSaysSo(TestDatabase database) throws Exception {
        try (CommandsFixture fixture = new CommandsFixture(database, folder);
                LampOnTheWire lamp = fixture.lamp("lamp-1")) {
            fixture.measured.add("lamp-1", fixture.time().minusSeconds(1), "current", 2); // it was on before
            Command command = fixture.switchOn("lamp-1");
            assertThat(command.state()).isEqualTo(CommandState.SENDING);
            JsonNode heard = lamp.heard(1).get(0);
            assertThat(heard.path("id").asLong()).isEqualTo(command.id());
            assertThat(heard.path("kind").asText()).isEqualTo("switch");
            assertThat(heard.at("/parameters/on").asInt()).isEqualTo(1);
            assertThat(heard.path("expires").asLong())
                    .isEqualTo(CommandsFixture.NOON.plus(Lamps.EXPIRY).toEpochMilli());
            lamp.done(command.id());
            fixture.await(command, CommandState.ACKNOWLEDGED);
            fixture.measured.add("lamp-1", fixture.time().plusSeconds(5), "current", 0.01);
            fixture.measured.add("lamp-1", fixture.time().plusSeconds(9), "current", 1.5);
            fixture.pass(Duration.ofSeconds(10));
            Command done = fixture.await(command, CommandState.DONE);
            assertThat(done.told()).isEqualTo("current 1.5");
            assertThat(fixture.commands.history(command.id()))
                    .extracting(CommandEvent::state)
                    .containsExactly(
                            CommandState.SENDING, CommandState.SENT, CommandState.ACKNOWLEDGED, CommandState.DONE);
            assertThat(fixture.raised).isEmpty();
            assertThat(fixture.cleared).containsExactly(Lamps.ALARM + " lamp-1");
            Received.waitFor(() -> fixture.published.size() == 4, "four live events: " + fixture.published);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAnAlarmWhenItHasNoEffect(TestDatabase database) throws Exception {
        try (CommandsFixture fixture = new CommandsFixture(database, folder);
                LampOnTheWire lamp = fixture.lamp("lamp-1")) {
            Command command = fixture.switchOn("lamp-1");
            lamp.heard(1);
            lamp.done(command.id());
            fixture.await(command, CommandState.ACKNOWLEDGED);
            fixture.measured.add("lamp-1", fixture.time().plusSeconds(5), "current", 0.01);
            fixture.pass(Lamps.EFFECT.minusSeconds(1));
            fixture.measured.add("lamp-2", fixture.time(), "current", 2); // another lamp proves nothing
            assertThat(fixture.now(command).state()).isEqualTo(CommandState.ACKNOWLEDGED);
            fixture.pass(Duration.ofSeconds(1));
            fixture.await(command, CommandState.INEFFECTIVE);
            assertThat(fixture.raised).singleElement().satisfies(alarm -> {
                assertThat(alarm.kind()).isEqualTo(Lamps.ALARM);
                assertThat(alarm.deviceId()).isEqualTo("lamp-1");
                assertThat(alarm.text().zh()).isEqualTo("命令“灯 switch”已应答，但未见效果");
                assertThat(alarm.text().en())
                        .isEqualTo("The command 'switch' was acknowledged but had no effect: no current of 0.1 to 100.0"
                                + " was measured");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsAgainAndGivesUp(TestDatabase database) throws Exception {
        try (CommandsFixture fixture = new CommandsFixture(database, folder);
                LampOnTheWire lamp = fixture.lamp("lamp-1")) {
            Command command = fixture.send("lamp-1", "say", Map.of("text", "请勿靠近 😀𠮷"));
            for (int attempt = 1; attempt <= Lamps.ATTEMPTS; attempt++) {
                assertThat(lamp.heard(attempt)).hasSize(attempt).allSatisfy(heard -> assertThat(
                                heard.at("/parameters/text").asText())
                        .isEqualTo("请勿靠近 😀𠮷"));
                int sent = attempt;
                Received.waitFor(() -> fixture.now(command).attempts() == sent, "attempt " + sent + " is noted");
                fixture.pass(Lamps.ANSWER);
            }
            fixture.await(command, CommandState.UNANSWERED);
            assertThat(fixture.raised).extracting(AlarmRaise::deviceId).containsExactly("lamp-1");
            lamp.done(command.id()); // too late
            Command next = fixture.send("lamp-1", "say", Map.of("text", "x"));
            lamp.heard(Lamps.ATTEMPTS + 1);
            lamp.done(next.id());
            fixture.await(next, CommandState.DONE);
            assertThat(fixture.now(command).state()).isEqualTo(CommandState.UNANSWERED);
            assertThat(fixture.cleared).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedByTheDeviceAndByNobodyElse(TestDatabase database) throws Exception {
        try (CommandsFixture fixture = new CommandsFixture(database, folder);
                LampOnTheWire lamp = fixture.lamp("lamp-1");
                LampOnTheWire other = fixture.lamp("lamp-2")) {
            Command command = fixture.switchOn("lamp-1");
            lamp.heard(1);
            other.say("{\"id\":" + command.id() + ",\"result\":\"refused\"}");
            other.say("not even json");
            Received.waitFor(() -> fixture.letters.size() == 1, "a dead letter");
            assertThat(fixture.now(command).state()).isEqualTo(CommandState.SENT);
            lamp.say("{\"id\":" + command.id() + ",\"result\":\"refused\",\"reason\":\"门开着\\u0000\"}");
            assertThat(fixture.await(command, CommandState.REFUSED).told()).isEqualTo("门开着");
            assertThat(fixture.raised).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsForASecondPerson(TestDatabase database) throws Exception {
        try (CommandsFixture fixture = new CommandsFixture(database, folder);
                LampOnTheWire lamp = fixture.lamp("lamp-1")) {
            Command command = fixture.send("lamp-1", "unlock", Map.of());
            Command unwanted = fixture.send("lamp-1", "unlock", Map.of());
            Command forgotten = fixture.send("lamp-1", "unlock", Map.of());
            assertThat(command.state()).isEqualTo(CommandState.AWAITING_APPROVAL);
            assertThatThrownBy(() -> fixture.commands.approve(command.id(), "zhang"))
                    .isInstanceOf(CommandConflictException.class)
                    .hasMessageContaining("second person");
            assertThat(fixture.commands.reject(unwanted.id(), "li", "不必").state())
                    .isEqualTo(CommandState.REJECTED);
            assertThatThrownBy(() -> fixture.commands.approve(unwanted.id(), "li"))
                    .isInstanceOf(CommandConflictException.class);
            assertThat(fixture.commands.approve(command.id(), "li").approvedBy())
                    .isEqualTo("li");
            assertThat(lamp.heard(1).get(0).path("id").asLong()).isEqualTo(command.id());
            lamp.done(command.id());
            fixture.await(command, CommandState.DONE);
            fixture.pass(Lamps.EXPIRY);
            fixture.await(forgotten, CommandState.EXPIRED);
            assertThat(lamp.heard(1)).hasSize(1);
            assertThat(fixture.audit.entries())
                    .extracting("action")
                    .contains("commands:send", "commands:approve", "commands:reject");
        }
    }

    @ParameterizedTest
    @EnumSource
    void survivesThatTheCityStopsInTheMiddle(TestDatabase database) throws Exception {
        try (CommandsFixture fixture = new CommandsFixture(database, folder);
                LampOnTheWire lamp = fixture.lamp("lamp-1")) {
            Command command = fixture.switchOn("lamp-1");
            lamp.heard(1);
            fixture.await(command, CommandState.SENT);
            fixture.stopWork();
            lamp.done(command.id()); // nobody listens now
            Command meanwhile = fixture.send("lamp-1", "say", Map.of("text", "x"));
            fixture.measured.add("lamp-1", fixture.time().plusSeconds(3), "current", 1.5);
            fixture.startWork();
            fixture.await(command, CommandState.DONE);
            assertThat(lamp.heard(2).get(1).path("id").asLong()).isEqualTo(meanwhile.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsForTheBrokerAndExpires(TestDatabase database) throws Exception {
        try (CommandsFixture fixture = new CommandsFixture(database, folder)) {
            fixture.broker.close();
            Command command = fixture.switchOn("lamp-1");
            fixture.pass(Lamps.EXPIRY.minusSeconds(1));
            assertThat(fixture.now(command).state()).isEqualTo(CommandState.SENDING);
            fixture.pass(Duration.ofSeconds(1));
            fixture.await(command, CommandState.EXPIRED);
            assertThat(fixture.raised).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTakenBackUntilTheDeviceAnswers(TestDatabase database) throws Exception {
        try (CommandsFixture fixture = new CommandsFixture(database, folder);
                LampOnTheWire lamp = fixture.lamp("lamp-1")) {
            Command early = fixture.switchOn("lamp-1");
            lamp.heard(1);
            assertThat(fixture.commands.cancel(early.id(), "zhang", "误操作").state())
                    .isEqualTo(CommandState.CANCELLED);
            Command late = fixture.switchOn("lamp-1");
            lamp.heard(2);
            lamp.done(late.id());
            fixture.await(late, CommandState.ACKNOWLEDGED);
            assertThatThrownBy(() -> fixture.commands.cancel(late.id(), "zhang", ""))
                    .isInstanceOf(CommandConflictException.class);
            assertThat(fixture.raised).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatCannotBeSentAndKeepsNothingOfIt(TestDatabase database) throws Exception {
        try (CommandsFixture fixture = new CommandsFixture(database, folder)) {
            refused(fixture, "nobody", "switch", Map.of("on", 1), "no device");
            refused(fixture, "lamp-1", "explode", Map.of(), "no command");
            refused(fixture, "lamp-1", "switch", Map.of(), "on must be a whole number from 0.0 to 1.0");
            refused(fixture, "lamp-1", "switch", Map.of("on", 0.5), "whole number");
            refused(fixture, "lamp-1", "switch", Map.of("on", "1"), "whole number");
            refused(fixture, "lamp-1", "switch", Map.of("on", Double.NaN), "whole number");
            refused(fixture, "lamp-1", "switch", Map.of("on", 1, "off", 1), "no parameter 'off'");
            refused(fixture, "lamp-1", "say", Map.of("text", "x".repeat(41)), "1 to 40 characters");
            refused(fixture, "lamp-1", "say", Map.of("text", "a\u0007b"), "control characters");
            fixture.stopWork();
            for (int i = 0; i < Commands.MOST_OPEN; i++) {
                fixture.switchOn("lamp-1");
            }
            assertThatThrownBy(() -> fixture.switchOn("lamp-1")).isInstanceOf(CommandConflictException.class);
            assertThat(fixture.switchOn("lamp-2").state()).isEqualTo(CommandState.SENDING);
            assertThat(all(fixture, AreaScope.EVERYWHERE)).isEqualTo(Commands.MOST_OPEN + 1);
            assertThat(all(fixture, AreaScope.of(List.of("430502")))).isEqualTo(Commands.MOST_OPEN + 1);
            assertThat(all(fixture, AreaScope.of(List.of("430503")))).isZero();
        }
    }

    private static long all(CommandsFixture fixture, AreaScope within) {
        return fixture.commands
                .commands(new CommandQuery("parks", null, null, true, within), new PageRequest(0, 5))
                .total();
    }

    private static void refused(
            CommandsFixture fixture, String lamp, String kind, Map<String, Object> parameters, String why) {
        assertThatThrownBy(() -> fixture.send(lamp, kind, parameters))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
