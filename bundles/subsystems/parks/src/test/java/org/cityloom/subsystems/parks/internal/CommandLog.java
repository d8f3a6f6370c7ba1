/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.cityloom.api.commands.Command;
import org.cityloom.api.commands.CommandEvent;
import org.cityloom.api.commands.CommandQuery;
import org.cityloom.api.commands.CommandRequest;
import org.cityloom.api.commands.CommandState;
import org.cityloom.api.commands.Commands;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;

/** Writes down who is told what. */
final class CommandLog implements Commands {
    final List<Command> sent = new ArrayList<>();
    Instant now = Instant.EPOCH;

    /** What was sent as "c1 on". */
    List<String> told() {
        return sent.stream()
                .map(command ->
                        command.deviceId() + (command.parameters().get("on").equals(1) ? " on" : " off"))
                .toList();
    }

    @Override
    public Command send(CommandRequest request) {
        if (request.deviceId().startsWith("unknown")) {
            throw new IllegalArgumentException("no device " + request.deviceId());
        }
        Command command = new Command(
                sent.size() + 1L,
                request.deviceId(),
                "parks",
                "430502",
                request.kind(),
                request.parameters(),
                request.by(),
                request.reason(),
                CommandState.SENDING,
                now,
                now.plusSeconds(600),
                null,
                0,
                null,
                null,
                null,
                null,
                "");
        sent.add(command);
        return command;
    }

    @Override
    public Page<Command> commands(CommandQuery query, PageRequest page) {
        List<Command> found = new ArrayList<>();
        for (int i = sent.size() - 1; i >= 0 && found.size() < page.limit(); i--) {
            if (sent.get(i).deviceId().equals(query.deviceId())) {
                found.add(sent.get(i));
            }
        }
        return new Page<>(found, 0, found.size());
    }

    @Override
    public Command approve(long id, String by) {
        throw new UnsupportedOperationException("not asked");
    }

    @Override
    public Command reject(long id, String by, String reason) {
        throw new UnsupportedOperationException("not asked");
    }

    @Override
    public Command cancel(long id, String by, String reason) {
        throw new UnsupportedOperationException("not asked");
    }

    @Override
    public Optional<Command> command(long id) {
        return Optional.empty();
    }

    @Override
    public List<CommandEvent> history(long id) {
        return List.of();
    }
}
