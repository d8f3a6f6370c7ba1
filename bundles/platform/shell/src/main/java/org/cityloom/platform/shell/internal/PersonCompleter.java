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

import org.cityloom.api.audit.Audit;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Persons;
import org.cityloom.platform.people.ListedPerson;
import org.cityloom.platform.people.PeopleAdministration;

/** Proposes names of people whom the one who types may see, the first hundred that contain what was entered. */
@Service
public final class PersonCompleter implements Completer {
    private static final int MOST = 100;

    @Reference
    PeopleAdministration administration;

    @Reference
    Persons persons;

    @Reference
    Audit audit;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> names = persons.person(audit.actor().id())
                .filter(person -> person.may("people:view"))
                .map(person -> proposals(person, line))
                .orElse(List.of());
        return new StringsCompleter(names).complete(session, line, candidates);
    }

    private List<String> proposals(Person actor, CommandLine line) {
        String entered = line.getCursorArgument() == null ? "" : line.getCursorArgument();
        return administration.people(actor, "", entered, new PageRequest(0, MOST)).items().stream()
                .map(ListedPerson::id)
                .toList();
    }
}
