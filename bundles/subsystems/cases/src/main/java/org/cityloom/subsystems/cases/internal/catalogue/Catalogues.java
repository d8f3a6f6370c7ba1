/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.audit.Audit;
import org.cityloom.api.audit.AuditEntry;
import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.store.Transactions;
import org.cityloom.api.tables.TableReader;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;
import org.cityloom.subsystems.cases.internal.lists.StaleException;
import org.cityloom.subsystems.cases.internal.store.CatalogueStore;

/**
 * The catalogue of the city: what the bundle brings, and what was edited and added. Nothing is ever overwritten: a changed condition is a new
 * version, and a case keeps what it was filed under. Asking answers from memory; a change is in force when the call returns. Safe for all
 * threads.
 */
@Component(service = Catalogues.class)
public final class Catalogues {
    private static final int LAST_YEAR = 2099;
    private static final int MOST_ENTRIES = 1000; // of the city
    private static final String SUBJECT = "condition";

    private final CatalogueStore store;
    private final WorkingCalendars calendars;
    private final Transactions transactions;
    private final Audit audit;
    private final TableReader tables;
    private final Clock clock;
    private final Catalogue shipped;
    private volatile CityCatalogue all;
    private volatile Today today;

    @Activate
    public Catalogues(
            @Reference CatalogueStore store,
            @Reference WorkingCalendars calendars,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference TableReader tables) {
        this(store, calendars, transactions, audit, tables, Clock.systemUTC());
    }

    Catalogues(
            CatalogueStore store,
            WorkingCalendars calendars,
            Transactions transactions,
            Audit audit,
            TableReader tables,
            Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.transactions = transactions;
        this.audit = audit;
        this.tables = tables;
        this.clock = clock;
        this.shipped = CatalogueFiles.read(tables);
        this.all = new CityCatalogue(shipped, store.entries(), store.changes());
        this.today = Today.of(all, day());
    }

    private record Today(CityCatalogue all, LocalDate day, Catalogue catalogue) {
        static Today of(CityCatalogue all, LocalDate day) {
            return new Today(all, day, all.on(day));
        }
    }

    /** What counts today; from memory. */
    public Catalogue now() {
        Today known = today;
        CityCatalogue latest = all;
        LocalDate day = day();
        if (known.all() != latest || !known.day().equals(day)) {
            known = Today.of(latest, day);
            today = known;
        }
        return known.catalogue();
    }

    /** What counts on that day, as it is known now; from memory. */
    public Catalogue on(LocalDate day) {
        return day.equals(day()) ? now() : all.on(day);
    }

    /** The date in the city's zone. */
    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), calendars.all().get(0).zone());
    }

    /** The versions of the conditions of an entry that the city wrote, in the order in which they were; from memory. */
    public List<ConditionChange> changes(Code code) {
        return all.changes(code);
    }

    /**
     * Writes the next version of a condition, or the first of a new one.
     *
     * @param next what it shall be; its version is the one that was looked at, 0 for one that the city never wrote
     * @param validFrom first day on which it counts, today or later; null for today
     * @return as it was written
     * @throws RefusedException if there is no such entry, the number leaves one out, or the day is gone
     * @throws StaleException if somebody else was faster
     */
    public synchronized ConditionChange change(Condition next, @Nullable LocalDate validFrom) {
        LocalDate from = from(validFrom);
        CityCatalogue known = reload();
        if (next.code().kind() == Kind.COMPONENT || now().entry(next.code()).isEmpty()) {
            throw Codes.unknown(next.code());
        }
        int highest = highest(known, next.code());
        if (next.number() < 1 || next.number() > Math.min(highest + 1, ConditionsCsv.HIGHEST_NUMBER)) {
            throw RefusedException.of(
                    "立案条件 " + next.number() + " 不存在，下一个编号为 " + (highest + 1) + "，最多 " + ConditionsCsv.HIGHEST_NUMBER,
                    "there is no condition " + next.number() + ", the next one is " + (highest + 1) + ", at most "
                            + ConditionsCsv.HIGHEST_NUMBER);
        }
        long latest = known.latest(next.code(), next.number());
        if (latest != next.version()) {
            throw new StaleException(next.version(), latest);
        }
        ConditionChange change = written(next.withVersion(latest + 1), from, false);
        write(
                List.of(change),
                AuditEntry.of(
                        "cases:change-condition",
                        SUBJECT,
                        next.code() + " " + next.number(),
                        before(next),
                        change.condition()));
        return change;
    }

    private @Nullable Condition before(Condition next) {
        return now().conditions(next.code()).stream()
                .filter(each -> each.number() == next.number())
                .findFirst()
                .orElse(null);
    }

    private int highest(CityCatalogue known, Code code) {
        List<Condition> ever = new ArrayList<>(shipped.conditions(code));
        known.changes(code).forEach(change -> ever.add(change.condition()));
        return ever.stream().mapToInt(Condition::number).max().orElse(0);
    }

    /**
     * Takes conditions from CSV, with the columns of catalogue/conditions.csv, UTF-8; all rows or none. An entry that the file names has
     * these conditions and no others from the day on, numbered in their order; other entries stay as they are, and so does what is the same.
     *
     * @param validFrom first day on which they count, today or later; null for today
     * @return how many conditions got a new version
     * @throws org.cityloom.subsystems.cases.internal.lists.BadRowsException if a row cannot be taken, naming each with its line
     * @throws RefusedException if the day is gone
     */
    public synchronized int importCsv(byte[] file, @Nullable LocalDate validFrom) {
        LocalDate from = from(validFrom);
        CityCatalogue known = reload();
        List<Condition> read =
                ConditionsCsv.read(tables, file, code -> now().entry(code).isPresent());
        List<ConditionChange> changes = known.differences(read, from).stream()
                .map(next -> written(next.condition(), from, next.withdrawn()))
                .toList();
        if (!changes.isEmpty()) {
            Map<String, Object> after =
                    Map.of("rows", read.size(), "changed", changes.size(), "validFrom", from.toString());
            write(changes, AuditEntry.of("cases:import-conditions", SUBJECT, "all", null, after));
        }
        return changes.size();
    }

    /** The conditions that count today as CSV, as {@link #importCsv} reads them. */
    public String exportCsv() {
        return ConditionsCsv.write(now().conditions());
    }

    /**
     * Adds an entry of the city. Its code is an L, the two digits of the class, and three that are counted downward from 099 (domain,
     * migration: 小类 numbered downward from 99). It can be filed once it has a condition.
     *
     * @param kind matter or fault
     * @param klass 大类, two digits
     * @param title what it is called
     * @param group what the class is called
     * @throws RefusedException if the class is no such number, or no code is left in it
     */
    public synchronized Entry extend(Kind kind, String klass, LocalizedText title, LocalizedText group) {
        if (kind == Kind.COMPONENT || !klass.matches("\\d{2}")) {
            throw RefusedException.of(
                    "扩展项的类型须为 matter 或 fault，大类为两位数字",
                    "what a city adds is a matter or a fault, of a class of two digits");
        }
        CityCatalogue known = reload();
        if (known.added().size() >= MOST_ENTRIES) {
            throw RefusedException.of(
                    "扩展项最多 " + MOST_ENTRIES + " 个", "a city adds at most " + MOST_ENTRIES + " entries");
        }
        Entry entry = new Entry(free(kind, klass), title, group);
        transactions.required(() -> {
            store.add(entry);
            audit.record(AuditEntry.of("cases:add-entry", "entry", entry.code().toString(), null, entry));
            return entry;
        });
        reload();
        return entry;
    }

    private Code free(Kind kind, String klass) {
        for (int number = 99; number > 0; number--) {
            Code code = new Code(Standard.LOCAL, kind, String.format("L%s%03d", klass, number));
            if (now().entry(code).isEmpty()) {
                return code;
            }
        }
        throw RefusedException.of("大类 " + klass + " 的扩展代码已用完", "no code is left in the class " + klass);
    }

    private LocalDate from(@Nullable LocalDate validFrom) {
        LocalDate day = day();
        if (validFrom == null) {
            return day;
        }
        if (validFrom.isBefore(day) || validFrom.getYear() > LAST_YEAR) {
            throw RefusedException.of(
                    "生效日期须为今天（" + day + "）至 " + LAST_YEAR + " 年，现为 " + validFrom,
                    "it can be in force from today (" + day + ") up to " + LAST_YEAR + ", got " + validFrom);
        }
        return validFrom;
    }

    private ConditionChange written(Condition condition, LocalDate from, boolean withdrawn) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new ConditionChange(
                condition, from, withdrawn, now, audit.actor().id());
    }

    private void write(List<ConditionChange> changes, AuditEntry entry) {
        transactions.required(() -> {
            store.add(changes);
            audit.record(entry);
            return changes;
        });
        reload();
    }

    private CityCatalogue reload() {
        CityCatalogue read = new CityCatalogue(shipped, store.entries(), store.changes());
        all = read;
        return read;
    }
}
