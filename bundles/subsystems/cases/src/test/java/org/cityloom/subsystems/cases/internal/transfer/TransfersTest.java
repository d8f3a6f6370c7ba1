/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.transfer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.CasesFixture;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.ClockKind;
import org.cityloom.subsystems.cases.internal.lifecycle.Source;
import org.cityloom.subsystems.cases.internal.lists.BadRow;
import org.cityloom.subsystems.cases.internal.lists.BadRowsException;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityloom.subsystems.cases.internal.CasesFixture.CLERK;

/** Another platform hands its cases over, in real databases. */
class TransfersTest {
    private static final String HEADER =
            "platform,number,standard,kind,code,latitude,longitude,address,description,created,due,closed,unit";
    private static final String OPEN =
            "12345,%s,GB/T 47678.5-2026,matter,06010,27.2,111.4,路口,,2026-08-02T09:00:00+08:00,,,";
    private static final String SOLVED =
            "12345,%s,GB/T 47678.5-2026,matter,06010,27.2,111.4,,,2026-08-01T09:00:00+08:00,%s,2026-08-01T12:00:00+08:00,parks";

    @TempDir
    Path folder;

    private static byte[] file(String... rows) {
        return (HEADER + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private static CaseFile only(CasesFixture city, Transferred transferred) {
        assertThat(transferred.refusals()).isEmpty();
        return city.store().find(transferred.cases().get(0).caseNumber()).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void reportsWhatIsNotSolvedAndTellsWhereItCameFrom(TestDatabase database) {
        try (CasesFixture city = new CasesFixture(database, folder)) {
            CaseFile file = only(
                    city,
                    city.transfers()
                            .take(
                                    file(
                                            "\"省平台，一\",a-1,GB/T 30428.2-2013,matter,0110,,,区域路 1 号,\"第一行\n第二行 😀𠮷\",2026-08-02T09:00:00+08:00,2026-08-04T09:00:00+08:00,,"),
                                    CLERK));
            assertThat(file.state()).isEqualTo(CaseState.REPORTED);
            assertThat(file.source()).isEqualTo(Source.TRANSFER);
            assertThat(file.subject().standard()).isEqualTo("GB/T 47678.5-2026");
            assertThat(file.subject().code()).isEqualTo("06010");
            assertThat(file.subject().description()).isEqualTo("第一行\n第二行 😀𠮷");
            assertThat(file.reportedAt()).isEqualTo(city.hand().instant());
            CaseEvent told = city.store().events(file.number()).get(1);
            assertThat(told.action()).isEqualTo("transfer");
            assertThat(told.target()).isEqualTo("省平台，一 a-1");
            assertThat(told.reason()).isEqualTo("2026-08-02T01:00:00Z → 2026-08-04T01:00:00Z");
        }
    }

    @ParameterizedTest
    @EnumSource
    void closesWhatIsSolvedAtItsOwnTimes(TestDatabase database) {
        try (CasesFixture city = new CasesFixture(database, folder)) {
            CaseFile late = only(
                    city, city.transfers().take(file(SOLVED.formatted("b-1", "2026-08-01T11:00:00+08:00")), CLERK));
            assertThat(late.state()).isEqualTo(CaseState.CLOSED);
            assertThat(late.unit()).isEqualTo("parks");
            assertThat(late.closedAt()).isEqualTo("2026-08-01T04:00:00Z");
            assertThat(late.latest(ClockKind.HANDLE)
                            .orElseThrow()
                            .isOverdue(city.hand().instant()))
                    .isTrue();
            CaseFile undue = only(city, city.transfers().take(file(SOLVED.formatted("b-2", "")), CLERK));
            assertThat(undue.state()).isEqualTo(CaseState.CLOSED);
            assertThat(undue.latest(ClockKind.HANDLE)).isEmpty();
            assertThat(city.store().events(undue.number()))
                    .extracting(CaseEvent::action)
                    .containsExactly("report", "send-to-verify", "confirm", "close-informed", "transfer");
            assertThat(city.lists().audit().entries())
                    .filteredOn(entry -> entry.toString().contains("cases:report"))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesGoodRowsAndNamesEveryBadOne(TestDatabase database) {
        try (CasesFixture city = new CasesFixture(database, folder)) {
            Transferred transferred = city.transfers()
                    .take(
                            file(
                                    OPEN.formatted("1"),
                                    OPEN.formatted(""),
                                    OPEN.formatted("3").replace("06010", "06999"),
                                    OPEN.formatted("4").replace("27.2,111.4", "0,0"),
                                    OPEN.formatted("5").replace("27.2,111.4", "27.2,"),
                                    OPEN.formatted("6").replace("27.2,111.4", ","),
                                    OPEN.formatted("7").replace("2026-08-02", "2099-01-01"),
                                    OPEN.formatted("8").replace("2026-08-02T09:00:00+08:00", "yesterday"),
                                    SOLVED.formatted("9", "2026-08-01T11:00:00+08:00")
                                            .replace("parks", "gone"),
                                    SOLVED.formatted("10", "2026-08-01T11:00:00+08:00")
                                            .replace("parks", ""),
                                    SOLVED.formatted("11", "2026-08-01T08:00:00+08:00"),
                                    OPEN.formatted("12").replace("27.2", "NaN"),
                                    OPEN.formatted("13").replace("路口", "\u0000"),
                                    OPEN.formatted("14")),
                            CLERK);
            assertThat(transferred.cases())
                    .extracting(Transferred.TakenCase::number)
                    .containsExactly("1", "14");
            assertThat(transferred.refusals())
                    .extracting(BadRow::line)
                    .containsExactly(
                            IntStream.rangeClosed(3, 14).mapToObj(Long::valueOf).toArray(Long[]::new));
            assertThat(transferred.refusals())
                    .allMatch(bad ->
                            !bad.reason().zh().isBlank() && !bad.reason().en().isBlank());
            assertThat(transferred.refused()).isEqualTo(12);
            assertThatThrownBy(() -> city.transfers().take("number\n1".getBytes(StandardCharsets.UTF_8), CLERK))
                    .isInstanceOf(BadRowsException.class);
            byte[] many = file(IntStream.rangeClosed(0, TransferCsv.MOST)
                    .mapToObj(i -> OPEN.formatted("many-" + i))
                    .toArray(String[]::new));
            assertThatThrownBy(() -> city.transfers().take(many, CLERK)).isInstanceOf(BadRowsException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void makesOneCaseOfWhatIsSentAgainAlsoAtOnce(TestDatabase database) {
        try (CasesFixture city = new CasesFixture(database, folder)) {
            byte[] both = file(OPEN.formatted("x"), OPEN.formatted("x"));
            Transferred first = city.transfers().take(both, CLERK);
            assertThat(first.taken()).isEqualTo(1);
            assertThat(first.known()).isEqualTo(1);
            Transferred again = city.transfers().take(both, CLERK);
            assertThat(again.known()).isEqualTo(2);
            assertThat(again.cases().get(0).caseNumber())
                    .isEqualTo(first.cases().get(0).caseNumber());
            byte[] hot = file(OPEN.formatted("y"));
            List<CompletableFuture<Transferred>> racing = Stream.generate(city::transfers)
                    .limit(4)
                    .map(each -> CompletableFuture.supplyAsync(() -> each.take(hot, CLERK)))
                    .toList();
            assertThat(racing.stream().map(CompletableFuture::join))
                    .extracting(each -> each.cases().get(0).caseNumber())
                    .containsOnly(
                            city.transfers().take(hot, CLERK).cases().get(0).caseNumber());
            assertThat(racing.stream()
                            .map(CompletableFuture::join)
                            .mapToInt(Transferred::taken)
                            .sum())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesWhatWhoeverSendsItMayReportAndNoMore(TestDatabase database) {
        try (CasesFixture city = new CasesFixture(database, folder)) {
            Person elsewhere = clerk("430503", "cases:accept");
            Person clerk = clerk("430502", "cases:accept");
            byte[] open = file(OPEN.formatted("1"));
            byte[] solved = file(SOLVED.formatted("2", ""));
            assertThat(city.transfers().take(open, elsewhere).refused()).isEqualTo(1);
            assertThat(city.transfers().take(open, clerk).taken()).isEqualTo(1);
            assertThat(city.transfers().take(open, elsewhere).cases()).isEmpty();
            assertThat(city.transfers().take(solved, clerk).refused()).isEqualTo(1);
            assertThat(city.transfers()
                            .take(solved, clerk("430502", "cases:accept", "cases:manage"))
                            .taken())
                    .isEqualTo(1);
        }
    }

    private static Person clerk(String area, String... permissions) {
        return new Person("other-platform", "12345", List.of(new Grant("first", area, Set.of(permissions))));
    }
}
