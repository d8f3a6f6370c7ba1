/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.Instant;

import javax.persistence.EntityManagerFactory;

import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.store.Transactions;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Lifecycle;
import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.lifecycle.Walks;

/** Cases that were just reported, in the district 430502, in a real store. */
public final class TestCases {
    public static final String ONE = "2026030200000000001";
    public static final String TWO = "2026030200000000002";
    public static final String THREE = "2026030200000000003";
    public static final Instant REPORTED = Walks.MONDAY;

    private final CaseStore cases;

    public TestCases(EntityManagerFactory entities, Transactions transactions) {
        this.cases =
                new CaseStore(new CasesDatabase(() -> "cases", entities, transactions), calendars(), new OfficeHours());
    }

    public CaseStore store() {
        return cases;
    }

    public WorkingCalendars calendars() {
        return new OneCalendar();
    }

    public void report(String number) {
        cases.add(
                new Lifecycle(new OfficeHours())
                        .report(
                                number,
                                Source.COLLECTOR,
                                "collector",
                                new Walks().reported(Source.COLLECTOR).subject(),
                                REPORTED),
                new CaseEvent(REPORTED, "collector", "report", CaseState.REPORTED, CaseState.REPORTED, "", ""));
    }
}
