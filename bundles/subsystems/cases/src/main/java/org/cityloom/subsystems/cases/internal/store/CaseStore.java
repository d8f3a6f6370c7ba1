/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.places.Position;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Limits;

/** Cases and what happened to them in the database. Every call blocks on it, in the transaction of the thread or in one of its own. */
@Component(service = CaseStore.class)
public final class CaseStore {
    private static final double METRES_OF_A_DEGREE = 111_320; // of latitude
    private static final int MOST_NEAR = 100;

    private final CasesDatabase database;
    private final WorkingCalendars calendars;
    private final Limits limits;
    private final FactTable facts = new FactTable();

    @Activate
    public CaseStore(
            @Reference CasesDatabase database, @Reference WorkingCalendars calendars, @Reference Limits limits) {
        this.database = database;
        this.calendars = calendars;
        this.limits = limits;
    }

    /** Keeps a case that was just reported. */
    public CaseFile add(CaseFile file, CaseEvent event) {
        return database.within(manager -> {
            CaseEntity entity = new CaseEntity(file, limits.yellowShare());
            manager.persist(entity);
            manager.persist(new EventEntity(file.number(), event));
            manager.flush();
            facts.add(manager, file);
            return entity.file(this::calendar);
        });
    }

    /**
     * Changes a case that nobody else changes meanwhile.
     *
     * @param looked the version that was looked at; null for whatever it has
     * @param change what is made of the case as it is; what it throws undoes everything
     * @throws NoSuchElementException if there is no such case
     * @throws ChangedException if it has another version by now
     */
    public CaseFile change(String number, @Nullable Long looked, Function<CaseFile, Change> change) {
        return database.within(manager -> {
            CaseEntity entity = manager.find(CaseEntity.class, number, LockModeType.PESSIMISTIC_WRITE);
            if (entity == null) {
                throw new NoSuchElementException("there is no case " + number);
            }
            CaseFile now = entity.file(this::calendar);
            if (looked != null && now.version() != looked) {
                throw new ChangedException(number, looked, now.version());
            }
            Change changed = change.apply(now);
            entity.set(changed.file(), limits.yellowShare());
            manager.persist(new EventEntity(number, changed.event()));
            manager.flush();
            facts.change(manager, changed.file(), changed.event());
            return entity.file(this::calendar);
        });
    }

    /**
     * What is made of a case.
     *
     * @param file the case as it is from now on
     * @param event what is told of it
     */
    public record Change(CaseFile file, CaseEvent event) {}

    /** Tells something of a case that does not change it. */
    public void tell(String number, CaseEvent event) {
        database.within(manager -> {
            manager.persist(new EventEntity(number, event));
            return event;
        });
    }

    /** The case, or empty. */
    public Optional<CaseFile> find(String number) {
        return database.within(manager ->
                Optional.ofNullable(manager.find(CaseEntity.class, number)).map(entity -> entity.file(this::calendar)));
    }

    /** What happened to a case, in order. */
    public List<CaseEvent> events(String number) {
        return database.within(manager -> manager
                .createQuery("SELECT e FROM EventEntity e WHERE e.number = :number ORDER BY e.id", EventEntity.class)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(EventEntity::event)
                .toList());
    }

    /** Cases, a page of those in that order. */
    public CasePage list(CaseQuery query, CaseOrder order, PageRequest page) {
        CaseConditions conditions = new CaseConditions(query);
        return database.within(manager -> {
            TypedQuery<CaseEntity> select = manager.createQuery(
                    "SELECT c FROM CaseEntity c" + conditions.where() + order.clause(query), CaseEntity.class);
            List<CaseFile> found =
                    files(conditions.bound(select).setFirstResult(page.offset()).setMaxResults(page.limit() + 1));
            boolean more = found.size() > page.limit();
            return new CasePage(more ? found.subList(0, page.limit()) : found, page.offset(), more);
        });
    }

    /** How many there are in each state, and how many of them are overdue. */
    public Map<CaseState, Count> counts(CaseQuery query, Instant now) {
        CaseConditions conditions = new CaseConditions(query);
        return database.within(manager -> {
            TypedQuery<Object[]> select = manager.createQuery(
                    "SELECT c.state, COUNT(c), SUM(CASE WHEN c.dueAt < :now THEN 1 ELSE 0 END) FROM CaseEntity c"
                            + conditions.where() + " GROUP BY c.state",
                    Object[].class);
            Map<CaseState, Count> result = new EnumMap<>(CaseState.class);
            conditions
                    .bound(select)
                    .setParameter("now", now.atOffset(ZoneOffset.UTC))
                    .getResultList()
                    .forEach(row -> result.put(
                            CaseState.valueOf((String) row[0]),
                            new Count(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
            return result;
        });
    }

    /**
     * How many cases there are.
     *
     * @param all of them
     * @param overdue those whose running clock is over
     */
    public record Count(long all, long overdue) {}

    /** Cases of that matter that were reported since then within so many metres, the oldest first; at most 100. */
    public List<CaseFile> near(String code, Position position, double metres, Instant since) {
        double north = metres / METRES_OF_A_DEGREE;
        double east = north / Math.max(0.01, Math.cos(Math.toRadians(position.latitude())));
        return database.within(manager -> files(manager.createQuery(
                                "SELECT c FROM CaseEntity c WHERE c.code = :code AND c.reportedAt >= :since"
                                        + " AND c.latitude BETWEEN :south AND :north"
                                        + " AND c.longitude BETWEEN :west AND :east ORDER BY c.number",
                                CaseEntity.class)
                        .setParameter("code", code)
                        .setParameter("since", since.atOffset(ZoneOffset.UTC))
                        .setParameter("south", position.latitude() - north)
                        .setParameter("north", position.latitude() + north)
                        .setParameter("west", position.longitude() - east)
                        .setParameter("east", position.longitude() + east)
                        .setMaxResults(MOST_NEAR))
                .stream()
                .filter(file -> file.subject().position().distanceTo(position) <= metres)
                .toList());
    }

    /** Cases that go on in that one. */
    public List<CaseFile> mergedInto(String number) {
        return database.within(manager -> files(manager.createQuery(
                        "SELECT c FROM CaseEntity c WHERE c.mergedInto = :number ORDER BY c.number", CaseEntity.class)
                .setParameter("number", number)
                .setMaxResults(PageRequest.MAXIMUM_LIMIT)));
    }

    /** Numbers of cases whose light has turned, the longest ago first. */
    public List<String> attention(Instant now, int limit) {
        return database.within(manager -> manager.createQuery(
                        "SELECT c.number FROM CaseEntity c WHERE c.attentionAt <= :now ORDER BY c.attentionAt",
                        String.class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setMaxResults(limit)
                .getResultList());
    }

    /** The calendars that clocks of open cases follow; asked every few seconds, so by a condition that the index answers. */
    public List<CalendarKey> calendarKeys() {
        return database.within(manager -> manager
                .createQuery("SELECT DISTINCT c.calendarKey FROM CaseEntity c WHERE c.calendarKey > ''", String.class)
                .getResultList()
                .stream()
                .map(CalendarKey::read)
                .toList());
    }

    /** Numbers of cases whose clocks follow that calendar. */
    public List<String> following(CalendarKey key, int limit) {
        return database.within(manager -> manager.createQuery(
                        "SELECT c.number FROM CaseEntity c WHERE c.calendarKey = :key", String.class)
                .setParameter("key", key.text())
                .setMaxResults(limit)
                .getResultList());
    }

    /** Numbers of suspended cases whose date has come. */
    public List<String> resumable(Instant now, int limit) {
        return database.within(manager -> manager.createQuery(
                        "SELECT c.number FROM CaseEntity c WHERE c.state = :state AND c.suspendedUntil <= :now"
                                + " ORDER BY c.suspendedUntil",
                        String.class)
                .setParameter("state", CaseState.SUSPENDED.name())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setMaxResults(limit)
                .getResultList());
    }

    private List<CaseFile> files(TypedQuery<CaseEntity> query) {
        List<CaseFile> files = new ArrayList<>();
        query.getResultList().forEach(entity -> files.add(entity.file(this::calendar)));
        return files;
    }

    private WorkingCalendar calendar(String unit, long version) {
        WorkingCalendar now = calendars.of(unit);
        if (now.unit().equals(unit) && now.version() == version) {
            return now;
        }
        return calendars
                .version(unit, version)
                .orElseThrow(() -> new IllegalStateException(
                        "version " + version + " of the calendar of '" + unit + "' is missing"));
    }
}
