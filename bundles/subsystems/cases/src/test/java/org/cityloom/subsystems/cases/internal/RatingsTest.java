/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.nio.file.Path;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.people.Person;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityloom.subsystems.cases.internal.CasesFixture.CLERK;
import static org.cityloom.subsystems.cases.internal.CasesFixture.rubbish;

/** Those who reported a case say how content they are, in real databases. */
class RatingsTest {
    private static final Person OTHER = new Person("other", "Other", Set.of("*"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void keepsOneRatingOfEachWhoReportedTheCaseOnceItIsClosed(TestDatabase database) {
        try (CasesFixture city = new CasesFixture(database, folder)) {
            Cases cases = city.cases();
            Ratings ratings = city.ratings();
            String number = cases.report(rubbish(""), CLERK).number();
            String same = cases.report(rubbish(""), OTHER).number();
            refused("case-open", () -> ratings.rate(number, 5, "", CLERK));
            refused("case-rating-foreign", () -> ratings.rate(number, 5, "", OTHER));
            cases.act(same, new Intent(Action.MERGE, null, "", null, null, null, null, number));
            cases.act(number, Intent.of(Action.FORCE_CLOSE, null, "gone"));
            for (int wrong : new int[] {0, 6, -1}) {
                refused("case-rating", () -> ratings.rate(number, wrong, "", CLERK));
            }
            refused("case-rating", () -> ratings.rate(number, 5, "x".repeat(501), CLERK));
            ratings.rate(number, 5, " 很好 😀 ", CLERK);
            refused("case-rated", () -> ratings.rate(number, 1, "", CLERK));
            ratings.rate(number, 2, "", OTHER);
            refused("case-open", () -> ratings.rate(same, 2, "", OTHER));
            assertThat(city.store().events(number))
                    .filteredOn(event -> event.action().equals("rate"))
                    .extracting(CaseEvent::reason)
                    .containsExactly("5 · 很好 😀", "2");
            assertThat(city.store().events(number))
                    .filteredOn(event -> event.action().equals("rate"))
                    .allMatch(event -> event.masked().by().isEmpty());
            assertThat(city.lists().audit().entries())
                    .filteredOn(entry -> entry.toString().contains("cases:rate"))
                    .hasSize(2);
        }
    }

    private static void refused(String code, ThrowingCallable rating) {
        assertThatThrownBy(rating).isInstanceOfSatisfying(ImpossibleException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
