/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandConflictException;
import org.cityloom.api.commands.CommandEvent;
import org.cityloom.api.commands.CommandKind;
import org.cityloom.api.commands.CommandParameter;
import org.cityloom.api.commands.CommandQuery;
import org.cityloom.api.commands.CommandRequest;
import org.cityloom.api.commands.CommandState;
import org.cityloom.api.commands.Commands;
import org.cityloom.api.devices.Device;
import org.cityloom.api.devices.Devices;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.store.Transactions;
import org.cityloom.platform.commands.internal.store.CommandStore;
import org.cityloom.platform.commands.internal.store.Order;
import org.cityloom.platform.commands.internal.store.Step;

/** Commands in the store of the platform; {@link CommandWork} has them sent. */
@Component(service = Commands.class)
public final class StoredCommands implements Commands {
    private final CommandStore store;
    private final Devices devices;
    private final EffectsOfSubsystems effects;
    private final CommandNews news;
    private final CommandsAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public StoredCommands(
            @Reference CommandStore store,
            @Reference Devices devices,
            @Reference EffectsOfSubsystems effects,
            @Reference CommandNews news,
            @Reference Audit audit,
            @Reference Transactions transactions) {
        this(store, devices, effects, news, audit, transactions, Clock.systemUTC());
    }

    /** With another clock. */
    public StoredCommands(
            CommandStore store,
            Devices devices,
            EffectsOfSubsystems effects,
            CommandNews news,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.devices = devices;
        this.effects = effects;
        this.news = news;
        this.audit = new CommandsAudit(audit);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Command send(CommandRequest request) {
        Device device = devices.device(request.deviceId())
                .orElseThrow(() -> new IllegalArgumentException("there is no device '" + request.deviceId() + "'"));
        CommandKind kind = devices.type(device.type())
                .flatMap(type -> type.command(request.kind()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "devices of type " + device.type() + " know no command '" + request.kind() + "'"));
        check(kind, request);
        Instant now = now();
        Command wanted = new Command(
                0,
                device.id(),
                device.subsystem(),
                device.area(),
                kind.id(),
                request.parameters(),
                request.by(),
                request.reason().strip(),
                kind.secondPerson() ? CommandState.AWAITING_APPROVAL : CommandState.SENDING,
                now,
                now.plus(kind.expiry()),
                null,
                0,
                null,
                null,
                null,
                effects.effect(device, kind.id(), request.parameters()).orElse(null),
                "");
        return transactions.required(() -> {
            if (store.open(device.id()) >= MOST_OPEN) {
                throw new CommandConflictException(
                        MOST_OPEN + " commands of " + device.id() + " are open; wait, or take some back");
            }
            Command kept = store.add(new Order(wanted, kind.attempts(), kind.answer(), kind.alarm()));
            audit.record("send", null, kept);
            news.tell(kept);
            return kept;
        });
    }

    private static void check(CommandKind kind, CommandRequest request) {
        if (request.reason().isBlank() || request.reason().length() > CommandRequest.LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "a command needs a reason of 1 to " + CommandRequest.LONGEST_REASON + " characters");
        }
        Map<String, Object> values = request.parameters();
        for (CommandParameter parameter : kind.parameters()) {
            parameter.refusal(values.get(parameter.name())).ifPresent(refusal -> {
                throw new IllegalArgumentException(refusal);
            });
        }
        values.keySet().stream()
                .filter(name -> kind.parameter(name).isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("command " + kind.id() + " has no parameter '" + name + "'");
                });
    }

    @Override
    public Command approve(long id, String by) {
        return change("approve", id, command -> {
            awaiting(command);
            if (by.equals(command.by())) {
                throw new CommandConflictException("it takes a second person to approve command " + id);
            }
            Instant now = now();
            return new Step(CommandState.SENDING, now, by, "", now);
        });
    }

    @Override
    public Command reject(long id, String by, String reason) {
        return change("reject", id, command -> {
            awaiting(command);
            return Step.last(CommandState.REJECTED, now(), by, told(reason));
        });
    }

    private static void awaiting(Command command) {
        if (command.state() != CommandState.AWAITING_APPROVAL) {
            throw new CommandConflictException(
                    "command " + command.id() + " awaits no approval, it is " + command.state());
        }
    }

    @Override
    public Command cancel(long id, String by, String reason) {
        return change("cancel", id, command -> {
            if (command.state().isOver() || command.state() == CommandState.ACKNOWLEDGED) {
                throw new CommandConflictException(
                        "command " + id + " cannot be taken back any more, it is " + command.state());
            }
            return Step.last(CommandState.CANCELLED, now(), by, told(reason));
        });
    }

    private static String told(String reason) {
        String text = reason.strip();
        if (text.length() > CommandRequest.LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has at most " + CommandRequest.LONGEST_REASON + " characters");
        }
        return text;
    }

    /** What becomes of a command. */
    private interface Change {
        Step of(Command command);
    }

    private Command change(String verb, long id, Change change) {
        return transactions.required(() -> {
            Command[] before = new Command[1];
            Command after = store.change(id, order -> {
                before[0] = order.command();
                return Optional.of(change.of(order.command()));
            });
            audit.record(verb, before[0], after);
            news.tell(after);
            return after;
        });
    }

    @Override
    public Optional<Command> command(long id) {
        return store.find(id);
    }

    @Override
    public List<CommandEvent> history(long id) {
        return store.steps(id);
    }

    @Override
    public Page<Command> commands(CommandQuery query, PageRequest page) {
        return store.list(query, page);
    }

    /** To the microsecond, as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
