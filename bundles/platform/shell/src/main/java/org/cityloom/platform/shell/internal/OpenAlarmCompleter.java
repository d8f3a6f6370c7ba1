/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.shell.internal;

import java.util.List;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.AlarmQuery;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.page.PageRequest;

/** Proposes the numbers of the newest open alarms. */
@Service
public final class OpenAlarmCompleter implements Completer {
    private static final AlarmQuery OPEN = new AlarmQuery(null, null, null, true, null, null);
    private static final int MOST = 100;

    @Reference
    Alarms alarms;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(alarms.alarms(OPEN, new PageRequest(0, MOST)).items().stream()
                        .map(Alarm::id)
                        .map(String::valueOf)
                        .toList())
                .complete(session, line, candidates);
    }
}
