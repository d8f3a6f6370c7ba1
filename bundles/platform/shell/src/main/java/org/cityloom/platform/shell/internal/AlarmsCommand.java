/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmEvent;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.page.Page;
import org.cityloom.api.page.PageRequest;

/** Lists alarms and handles them. */
@Service
@Command(scope = "city", name = "alarms", description = "Lists alarms, acknowledges and clears them")
public final class AlarmsCommand extends CityCommand {
    @Argument(index = 0, name = "action", description = "list (default), history, acknowledge, clear or comment")
    @Completion(
            value = StringsCompleter.class,
            values = {"list", "history", "acknowledge", "clear", "comment"})
    String action = "list";

    @Argument(index = 1, name = "id", description = "Number of the alarm; not for list")
    @Completion(OpenAlarmCompleter.class)
    @Nullable
    Long id;

    @Argument(index = 2, name = "comment", description = "What to say about the alarm; only for comment")
    @Nullable
    String comment;

    @Option(name = "--open", description = "Only alarms that are not cleared")
    boolean open;

    @Option(name = "--subsystem", description = "Only alarms of this subsystem")
    @Completion(SubsystemCompleter.class)
    @Nullable
    String subsystem;

    @Option(name = "--kind", description = "Only alarms of this kind")
    @Nullable
    String kind;

    @Option(name = "--device", description = "Only alarms of this device")
    @Completion(DeviceCompleter.class)
    @Nullable
    String device;

    @Option(name = "--offset", description = "How many to skip (default 0)")
    int offset;

    @Option(name = "--limit", description = "How many to show, up to 1000 (default 50)")
    int limit = 50;

    @Reference
    Alarms alarms;

    @Override
    void run() {
        switch (action) {
            case "list" -> list();
            case "history" -> history();
            case "acknowledge" -> show(alarms.acknowledge(number(), user()));
            case "clear" -> show(alarms.clear(number(), user()));
            case "comment" -> show(alarms.comment(number(), user(), required(comment, "the comment")));
            default -> throw new IllegalArgumentException(
                    "'" + action + "' is not an action; there are list, history, acknowledge, clear and comment");
        }
    }

    private void list() {
        AlarmQuery query = new AlarmQuery(subsystem, kind, device, open ? Boolean.TRUE : null, null, null);
        Page<Alarm> page = alarms.alarms(query, new PageRequest(offset, limit));
        ShellTable table = table("Id", "Severity", "Kind", "Device", "Raised", "Acknowledged by", "Cleared", "Text");
        for (Alarm alarm : page.items()) {
            table.addRow()
                    .addContent(
                            alarm.id(),
                            alarm.severity(),
                            alarm.kind(),
                            alarm.deviceId(),
                            alarm.raisedAt(),
                            shown(alarm.acknowledgedBy()),
                            shown(alarm.clearedAt()),
                            alarm.text().zh() + " / " + alarm.text().en());
        }
        print(table);
        print(page.items().size() + " of " + page.total() + " alarms");
    }

    private void history() {
        ShellTable table = table("At", "Change", "By", "Comment");
        for (AlarmEvent event : alarms.history(number())) {
            table.addRow().addContent(event.at(), event.change(), shown(event.by()), shown(event.comment()));
        }
        print(table);
    }

    private void show(Alarm alarm) {
        String cleared = alarm.clearedAt() == null ? "open" : "cleared " + alarm.clearedAt();
        String acknowledged = alarm.acknowledgedBy() == null ? "" : ", acknowledged by " + alarm.acknowledgedBy();
        print("Alarm " + alarm.id() + " of " + alarm.deviceId() + ": " + cleared + acknowledged);
    }

    private long number() {
        if (id == null) {
            throw new IllegalArgumentException("the number of the alarm is missing; see --help");
        }
        return id;
    }
}
