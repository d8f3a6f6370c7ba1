/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.persistence.EntityManagerFactory;

import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.audit.Audit;
import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandEffects;
import org.cityloom.api.commands.Commands;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.DeadLetters;
import org.cityloom.api.telemetry.Measurement;
import org.cityloom.api.testing.SteppedClock;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.commands.internal.CommandAlarms;
import org.cityloom.platform.commands.internal.CommandNews;
import org.cityloom.platform.commands.internal.EffectWatch;
import org.cityloom.platform.commands.internal.EffectsOfSubsystems;
import org.cityloom.platform.commands.internal.Forwarding;
import org.cityloom.platform.commands.internal.StoredCommands;
import org.cityloom.platform.commands.internal.line.Acknowledgement;
import org.cityloom.platform.commands.internal.line.Delivery;
import org.cityloom.platform.commands.internal.store.CommandStore;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;

/**
 * The real command work over a database of its own, with time that goes by as the test says and a line in place of MQTT. Commands are
 * looked after when one changes, every 10 s while any is open, and otherwise every minute. For one thread.
 */
public final class SteppedCommands implements AutoCloseable {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final Duration LULL = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(365); // that anything is put off

    /** Stands where MQTT is. */
    public interface Line {
        /** Tells the device; what it answers is why not, or an empty text if it did it. Empty if no answer comes. */
        Optional<String> tell(Command command);
    }

    private final StoreFixture store;
    private final EntityManagerFactory entities;
    private final SteppedClock clock;
    private final Measured measured = new Measured();
    private final CommandStore table;
    private final StoredCommands commands;
    private final Forwarding forwarding;
    private final Mail mail;
    private boolean changed;
    private boolean busy;
    private Instant looked;

    /**
     * Begins without any command.
     *
     * @param folder for its database
     * @param devices that are told, with their types
     * @param effects of their subsystem
     * @param alarms of commands that went wrong
     */
    public SteppedCommands(
            Path folder, Instant start, Devices devices, CommandEffects effects, Alarms alarms, Line line) {
        store = StoreFixture.h2(folder).migrate("commands", CommandStore.class);
        Audit audit = AuditFixture.over(store).audit();
        entities = JpaFixture.open("commands", store);
        clock = new SteppedClock(start);
        looked = start;
        mail = new Mail(line);
        table = new CommandStore(() -> "commands", entities, store.transactions());
        CommandNews news = new CommandNews(event -> changed = true, devices, store.transactions());
        EffectsOfSubsystems named = new EffectsOfSubsystems();
        named.declare(effects);
        commands = new StoredCommands(table, devices, named, news, audit, store.transactions(), clock);
        forwarding = new Forwarding(
                table,
                new EffectWatch(measured),
                new CommandAlarms(alarms, devices),
                news,
                new NoLetters(),
                store.transactions(),
                clock);
    }

    /** To send some; what is sent is on its way with the next {@link #pass}, which may be until the same moment. */
    public Commands commands() {
        return commands;
    }

    /** Keeps what may prove a command. */
    public void measured(Measurement measurement) {
        measured.add(measurement);
    }

    /** Lets time pass until then, not back, and does what becomes due. */
    public void pass(Instant until) {
        Instant next = next();
        while (!next.isAfter(until)) {
            look(next);
            next = next();
        }
        clock.set(until);
    }

    private Instant next() {
        return changed ? clock.instant() : looked.plus(busy ? STEP : LULL);
    }

    private void look(Instant now) {
        looked = now;
        clock.set(now);
        changed = false;
        forwarding.look(mail);
        mail.bring();
        busy = changed || (busy && isAnythingLeft());
    }

    private boolean isAnythingLeft() {
        return !table.due(clock.instant().plus(LONGEST), 1).isEmpty();
    }

    @Override
    public void close() {
        entities.close();
        store.close();
    }

    /** What devices answer comes only after all were told. */
    private final class Mail implements Delivery {
        private record Letter(String device, Acknowledgement text) {}

        private final Line line;
        private final List<Letter> letters = new ArrayList<>();

        Mail(Line line) {
            this.line = line;
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public void send(Command command, Instant now) {
            line.tell(command)
                    .ifPresent(reason -> letters.add(new Letter(
                            command.deviceId(), new Acknowledgement(command.id(), reason.isEmpty(), reason))));
        }

        void bring() {
            letters.forEach(letter -> forwarding.acknowledged(letter.device(), letter.text()));
            letters.clear();
        }

        @Override
        public void close() {
            letters.clear();
        }
    }

    private record NoLetters() implements DeadLetters {
        @Override
        public void record(DeadLetter letter) {
            throw new AssertionError("not even MQTT is there to be malformed: " + letter);
        }

        @Override
        public Page<DeadLetter> list(PageRequest page) {
            return new Page<>(List.of(), 0, 0);
        }
    }
}
