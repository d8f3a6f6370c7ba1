/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.commands;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;

/**
 * Commands to devices. They survive restarts: what was wanted is sent, told again, proven or ended in time, whoever is away meanwhile.
 * Safe for all threads; every call reads or writes the store and joins the thread's transaction.
 */
@ProviderType
public interface Commands {
    /** The most commands of one device that are not over; more are refused. */
    int MOST_OPEN = 20;

    /**
     * Has a device told something. Returns at once: what becomes of it is seen by its state, over the live topic {@code commands}, and
     * by an alarm of the kind that the command names.
     *
     * @throws IllegalArgumentException if the device, the kind or a parameter is unknown or a value cannot be sent
     * @throws CommandConflictException if too many commands of the device are open
     */
    Command send(CommandRequest request);

    /**
     * Has it sent, in the name of a second person.
     *
     * @throws java.util.NoSuchElementException if there is no such command
     * @throws CommandConflictException if it awaits no approval, or if this person wanted it
     */
    Command approve(long id, String by);

    /**
     * Ends it before it is sent, in the name of a second person.
     *
     * @throws java.util.NoSuchElementException if there is no such command
     * @throws CommandConflictException if it awaits no approval
     */
    Command reject(long id, String by, String reason);

    /**
     * Takes it back; a device that got it already may still do it.
     *
     * @throws java.util.NoSuchElementException if there is no such command
     * @throws CommandConflictException if the device has answered or it is over
     */
    Command cancel(long id, String by, String reason);

    /** The command, or empty. */
    Optional<Command> command(long id);

    /** What happened to one command, oldest first; at most 1,000 steps. */
    List<CommandEvent> history(long id);

    /** Commands, newest first. */
    Page<Command> commands(CommandQuery query, PageRequest page);
}
