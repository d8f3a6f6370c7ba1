/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.persistence.EntityManagerFactory;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.AlarmRaise;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandRequest;
import org.cityloom.api.commands.CommandState;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.telemetry.DeadLetter;
import org.cityloom.api.telemetry.DeadLetters;
import org.cityloom.api.testing.SteppedClock;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.broker.testing.BrokerFixture;
import org.cityloom.platform.broker.testing.Received;
import org.cityloom.platform.broker.testing.TestDevices;
import org.cityloom.platform.commands.internal.store.CommandStore;
import org.cityloom.platform.commands.testing.Measured;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;

/** Commands over a real database and a real broker, with a clock that the test moves. */
final class CommandsFixture implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    final List<LiveEvent> published = new CopyOnWriteArrayList<>();
    final List<AlarmRaise> raised = new CopyOnWriteArrayList<>();
    final List<String> cleared = new CopyOnWriteArrayList<>();
    final List<DeadLetter> letters = new CopyOnWriteArrayList<>();
    final Measured measured = new Measured();
    final AuditFixture audit;
    final BrokerFixture broker;
    final StoredCommands commands;
    private final TestDevices access = new TestDevices();
    final Lamps lamps = new Lamps();
    private final StoreFixture store;
    private final EntityManagerFactory entities;
    private final CommandStore table;
    private final CommandNews news;
    private final SteppedClock clock = new SteppedClock(NOON);
    private @Nullable CommandWork work;

    CommandsFixture(TestDatabase database, Path folder) {
        store = database.open(folder).migrate("commands", CommandStore.class);
        audit = AuditFixture.over(store);
        entities = JpaFixture.open("commands", store);
        broker = BrokerFixture.start(folder.resolve("broker"), access);
        table = new CommandStore(() -> "commands", entities, store.transactions());
        news = new CommandNews(published::add, lamps, store.transactions());
        EffectsOfSubsystems effects = new EffectsOfSubsystems();
        effects.declare(lamps);
        commands = new StoredCommands(table, lamps, effects, news, audit.audit(), store.transactions(), clock);
        startWork();
    }

    /** Begins to bring commands forward, as after a start of the city. */
    void startWork() {
        work = new CommandWork(
                table,
                new EffectWatch(measured),
                new CommandAlarms(alarms(), lamps),
                news,
                new Letters(),
                store.transactions(),
                broker.connection(),
                clock);
    }

    /** Brings commands forward when it is asked to and not otherwise, for a test that is the broker itself. */
    Forwarding forwarding() {
        return forwarding(clock);
    }

    /** Likewise, by a clock of its own. */
    Forwarding forwarding(Clock own) {
        stopWork();
        return new Forwarding(
                table,
                new EffectWatch(measured),
                new CommandAlarms(alarms(), lamps),
                news,
                new Letters(),
                store.transactions(),
                own);
    }

    /** Brings nothing forward any more; what the devices say meanwhile, the broker keeps. */
    void stopWork() {
        CommandWork running = work;
        if (running != null) {
            running.stop();
        }
        work = null;
    }

    LampOnTheWire lamp(String id) throws Exception {
        return new LampOnTheWire(broker, id, access.add("parks", id));
    }

    Command send(String lamp, String kind, Map<String, Object> parameters) {
        return commands.send(new CommandRequest(lamp, kind, parameters, "zhang", "夜间检查"));
    }

    Command switchOn(String lamp) {
        return send(lamp, "switch", Map.of("on", 1));
    }

    Command await(Command command, CommandState state) {
        Received.waitFor(() -> now(command).state() == state, "command " + now(command) + " is " + state);
        return now(command);
    }

    Command now(Command command) {
        return commands.command(command.id()).orElseThrow();
    }

    void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    Instant time() {
        return clock.instant();
    }

    /** Notes what is raised and cleared; nothing else is asked. */
    private Alarms alarms() {
        return (Alarms) Proxy.newProxyInstance(
                Alarms.class.getClassLoader(), new Class<?>[] {Alarms.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("raise")) {
                        raised.add((AlarmRaise) arguments[0]);
                        return null;
                    }
                    cleared.add(arguments[0] + " " + arguments[1]);
                    return Optional.empty();
                });
    }

    private final class Letters implements DeadLetters {
        @Override
        public void record(DeadLetter letter) {
            letters.add(letter);
        }

        @Override
        public Page<DeadLetter> list(PageRequest page) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public void close() {
        stopWork();
        broker.close();
        entities.close();
        store.close();
    }
}
