/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

import javax.persistence.EntityManagerFactory;

import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.people.AreaScope;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.assessment.Grouping;
import org.cityloom.subsystems.cases.internal.assessment.Period;
import org.cityloom.subsystems.cases.internal.assessment.Question;
import org.cityloom.subsystems.cases.internal.lifecycle.OfficeHours;

/** Everything that counts, over an empty database. */
public final class AssessmentFixture implements AutoCloseable {
    private final StoreFixture store;
    private final EntityManagerFactory entities;
    private final AuditFixture audit;
    private final CaseStore cases;
    private final AssessmentStore assessment;
    private final WeightStore weights;

    public AssessmentFixture(TestDatabase database, Path folder) {
        store = database.open(folder).migrate("cases", CaseStore.class);
        audit = AuditFixture.over(store);
        entities = JpaFixture.open("cases", store);
        cases = new CaseStore(
                new CasesDatabase(() -> "cases", entities, store.transactions()), new OneCalendar(), new OfficeHours());
        assessment = new AssessmentStore(() -> "cases", store.dataSource(), store.transactions());
        weights = new WeightStore(() -> "cases", store.dataSource(), store.transactions(), audit.audit());
    }

    /** Of the whole city, asked long after. */
    public static Question question(Grouping grouping, Period.Length length, LocalDate day) {
        return new Question(
                grouping,
                Period.of(length, day, OfficeHours.CALENDAR.zone()),
                Instant.parse("2027-01-01T00:00:00Z"),
                AreaScope.EVERYWHERE,
                AreaScope.EVERYWHERE);
    }

    public StoreFixture store() {
        return store;
    }

    public AuditFixture audit() {
        return audit;
    }

    public CaseStore cases() {
        return cases;
    }

    public AssessmentStore assessment() {
        return assessment;
    }

    public WeightStore weights() {
        return weights;
    }

    public WorkingCalendars calendars() {
        return new OneCalendar();
    }

    @Override
    public void close() {
        entities.close();
        store.close();
    }
}
