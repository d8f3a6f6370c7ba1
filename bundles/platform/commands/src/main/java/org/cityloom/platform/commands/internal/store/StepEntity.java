/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.commands.internal.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.commands.CommandEvent;
import org.cityloom.api.commands.CommandState;

@Entity
@Table(name = "commands_step")
class StepEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private long id;

    @Column(name = "command_id")
    private long command;

    @Column(name = "happened_at")
    private OffsetDateTime at;

    @Column(name = "state")
    private String state;

    @Column(name = "person")
    private @Nullable String by;

    @Column(name = "step_text")
    private String text;

    /** For the persistence provider. */
    protected StepEntity() {}

    StepEntity(long command, Step step) {
        this.command = command;
        this.at = step.at().atOffset(ZoneOffset.UTC);
        this.state = step.to().name();
        this.by = step.by();
        this.text = step.text();
    }

    CommandEvent event() {
        return new CommandEvent(at.toInstant(), CommandState.valueOf(state), by, text);
    }
}
