/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.transfer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Units;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.store.Transactions;
import org.cityloom.api.tables.TableReader;
import org.cityloom.subsystems.cases.internal.CaseRights;
import org.cityloom.subsystems.cases.internal.Cases;
import org.cityloom.subsystems.cases.internal.History;
import org.cityloom.subsystems.cases.internal.Report;
import org.cityloom.subsystems.cases.internal.catalogue.Catalogue;
import org.cityloom.subsystems.cases.internal.catalogue.Catalogues;
import org.cityloom.subsystems.cases.internal.catalogue.Code;
import org.cityloom.subsystems.cases.internal.catalogue.Codes;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.Happening;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.lists.BadRow;
import org.cityloom.subsystems.cases.internal.lists.CsvRows;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;
import org.cityloom.subsystems.cases.internal.store.CaseStore;
import org.cityloom.subsystems.cases.internal.store.Transfer;
import org.cityloom.subsystems.cases.internal.store.TransferStore;

/**
 * Makes cases of what another platform hands over, each by itself: a row that cannot be taken keeps none from it that can, because the other
 * platform sends the whole file again once it is mended, and what became a case before is known by its platform and number there. What is
 * not solved is reported like anything else and waits to be verified; what is solved is led through the life cycle at its own times. Safe for
 * all threads; blocks.
 */
@Component(service = Transfers.class)
public final class Transfers {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofMinutes(5); // of our clock; default
    private static final Duration LONGEST = Duration.ofDays(400); // from a report until it is due; default

    private final TransferStore transfers;
    private final Cases cases;
    private final History history;
    private final CaseStore store;
    private final CaseRights rights;
    private final Catalogues catalogues;
    private final Units units;
    private final Places places;
    private final Transactions transactions;
    private final TableReader tables;
    private final Addresses addresses;
    private final Clock clock;

    @Activate
    public Transfers(
            @Reference TransferStore transfers,
            @Reference Cases cases,
            @Reference History history,
            @Reference CaseStore store,
            @Reference CaseRights rights,
            @Reference Catalogues catalogues,
            @Reference Units units,
            @Reference Places places,
            @Reference Transactions transactions,
            @Reference TableReader tables) {
        this(
                transfers,
                cases,
                history,
                store,
                rights,
                catalogues,
                units,
                places,
                transactions,
                tables,
                Clock.systemUTC());
    }

    public Transfers(
            TransferStore transfers,
            Cases cases,
            History history,
            CaseStore store,
            CaseRights rights,
            Catalogues catalogues,
            Units units,
            Places places,
            Transactions transactions,
            TableReader tables,
            Clock clock) {
        this.transfers = transfers;
        this.cases = cases;
        this.history = history;
        this.store = store;
        this.rights = rights;
        this.catalogues = catalogues;
        this.units = units;
        this.places = places;
        this.transactions = transactions;
        this.tables = tables;
        this.addresses = new Addresses(places);
        this.clock = clock;
    }

    /**
     * Takes the rows of a CSV file: platform, number, standard, kind, code, created, and as far as it is known latitude, longitude, address,
     * description, due, closed, unit. At most 2,000.
     *
     * @throws org.cityloom.subsystems.cases.internal.lists.BadRowsException if it is no such file
     */
    public Transferred take(byte[] csv, Person by) {
        CsvRows.Sorted<ForeignCase> rows = TransferCsv.read(tables, csv);
        List<Transferred.TakenCase> taken = new ArrayList<>();
        List<BadRow> refused = new ArrayList<>(rows.bad());
        for (ForeignCase row : rows.good()) {
            try {
                taken.add(take(row, by));
            } catch (RefusedException e) {
                refused.add(new BadRow(row.line(), e.reason()));
            } catch (ImpossibleException e) {
                refused.add(new BadRow(row.line(), e.reason()));
            }
        }
        refused.sort(Comparator.comparingLong(BadRow::line));
        return Transferred.of(taken, refused);
    }

    private Transferred.TakenCase take(ForeignCase row, Person by) {
        return transactions.required(() -> {
            transfers.enter();
            return known(row, by).orElseGet(() -> taken(row, by));
        });
    }

    private Optional<Transferred.TakenCase> known(ForeignCase row, Person by) {
        return transfers.find(row.platform(), row.number()).map(transfer -> {
            CaseFile file = store.find(transfer.caseNumber()).orElseThrow();
            checkRights(row, file.subject().areas(), by);
            return new Transferred.TakenCase(row.line(), row.platform(), row.number(), file.number(), true);
        });
    }

    private Transferred.TakenCase taken(ForeignCase row, Person by) {
        Instant now = clock.instant();
        checkTimes(row, now);
        checkUnit(row);
        Report report = report(row);
        AreaPath areas = places.locate(report.position())
                .orElseThrow(() -> RefusedException.of("该位置不在本市范围内", "this place is outside of the city"));
        checkRights(row, areas, by);
        CaseFile file = row.closed() == null
                ? cases.report(report, by)
                : history.keep(
                        new History.Past(report, row.created(), row.due(), row.closed(), row.unit()), areas, by.id());
        transfers.add(new Transfer(
                row.platform(), row.number(), file.number(), row.created(), row.due(), row.closed(), now, by.id()));
        store.tell(
                file.number(),
                new CaseEvent(
                        now,
                        by.id(),
                        Happening.TRANSFER.id(),
                        file.state(),
                        file.state(),
                        row.platform() + " " + row.number(),
                        row.created() + " → " + (row.due() == null ? "-" : row.due())));
        return new Transferred.TakenCase(row.line(), row.platform(), row.number(), file.number(), false);
    }

    private Report report(ForeignCase row) {
        Position given = row.position();
        Position position = given != null
                ? given
                : addresses
                        .find(row.address())
                        .orElseThrow(
                                () -> RefusedException.of(
                                        "地址中没有唯一的社区、街道或区名，请填写坐标",
                                        "the address names no single community, street or district; tell latitude and longitude"));
        return new Report(Source.TRANSFER, current(row.code()), position, row.address(), row.description());
    }

    /** The same in the catalogue in force, under which it is worked on here. */
    private Code current(Code code) {
        Catalogue catalogue = catalogues.now();
        LocalDate today = catalogues.day();
        return Optional.of(code)
                .filter(known -> catalogue.isReportable(known, today))
                .or(() -> catalogue.successor(code).filter(next -> catalogue.isReportable(next, today)))
                .orElseThrow(() -> Codes.unknown(code));
    }

    /** Whoever tells of solved ones writes figures, which takes more than to report. */
    private void checkRights(ForeignCase row, AreaPath areas, Person by) {
        if (!rights.mayReport(by, Source.TRANSFER, areas.grid())) {
            throw RefusedException.of("您不能在此处转入案件", "you may not hand over cases there");
        }
        if (row.closed() != null && !by.mayIn(Rights.MANAGE, areas.grid())) {
            throw RefusedException.of(
                    "转入已办结案件需要权限 " + Rights.MANAGE, "to hand over solved cases takes " + Rights.MANAGE);
        }
    }

    private void checkUnit(ForeignCase row) {
        if (row.unit().isEmpty()) {
            if (row.closed() != null && row.due() != null) {
                throw RefusedException.of("有时限的已办结案件须填写处置单位“unit”", "tell in 'unit' who solved what was due");
            }
        } else if (units.unit(row.unit()).isEmpty()) {
            throw RefusedException.of("没有单位“" + row.unit() + "”", "there is no unit '" + row.unit() + "'");
        }
    }

    private static void checkTimes(ForeignCase row, Instant now) {
        Instant created = row.created();
        Instant latest = now.plus(AHEAD);
        if (created.isBefore(EARLIEST) || created.isAfter(latest)) {
            throw RefusedException.of(
                    "“created”须在 2000 年之后且不晚于现在", "'created' must be after 2000, and not in the future");
        }
        Instant due = row.due();
        if (due != null && (!due.isAfter(created) || due.isAfter(created.plus(LONGEST)))) {
            throw RefusedException.of("“due”须在“created”之后 400 天之内", "'due' must be within 400 days after 'created'");
        }
        Instant closed = row.closed();
        if (closed != null && (closed.isBefore(created) || closed.isAfter(latest))) {
            throw RefusedException.of(
                    "“closed”不能早于“created”或晚于现在", "'closed' must be neither before 'created' nor in the future");
        }
    }
}
