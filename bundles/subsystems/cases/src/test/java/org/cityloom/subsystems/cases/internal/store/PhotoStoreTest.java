/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.persistence.EntityManagerFactory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.cityloom.api.places.Position;
import org.cityloom.platform.audit.testing.AuditFixture;
import org.cityloom.platform.store.testing.JpaFixture;
import org.cityloom.platform.store.testing.StoreFixture;
import org.cityloom.platform.store.testing.TestDatabase;
import org.cityloom.subsystems.cases.internal.evidence.Comparison;
import org.cityloom.subsystems.cases.internal.evidence.Finding;
import org.cityloom.subsystems.cases.internal.evidence.FindingKind;
import org.cityloom.subsystems.cases.internal.evidence.PhotoFormat;
import org.cityloom.subsystems.cases.internal.evidence.PhotoKind;
import org.cityloom.subsystems.cases.internal.evidence.RefusedPhotoException;
import org.cityloom.subsystems.cases.internal.lifecycle.Walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhotoStoreTest {
    private static final String CASE = TestCases.ONE;
    private static final String OTHER = TestCases.TWO;
    private static final String THIRD = TestCases.THREE;
    private static final long HASH = 0x123456789abcdef0L;
    private static final Instant NOW = Walks.MONDAY.plus(Duration.ofMinutes(5));

    @TempDir
    Path folder;

    private interface Check {
        void run(PhotoStore photos, AuditFixture audit) throws Exception;
    }

    private void with(TestDatabase database, Check check) throws Exception {
        try (StoreFixture store = database.open(folder).migrate("cases", PhotoStore.class)) {
            EntityManagerFactory entities = JpaFixture.open("cases", store);
            TestCases cases = new TestCases(entities, store.transactions());
            List.of(CASE, OTHER, THIRD).forEach(cases::report);
            AuditFixture audit = AuditFixture.over(store);
            check.run(
                    new PhotoStore(
                            new CasesDatabase(() -> "cases", entities, store.transactions()),
                            audit.audit(),
                            () -> new Comparison(100, Duration.ofMinutes(30), Duration.ofMinutes(2), 4)),
                    audit);
            entities.close();
        }
    }

    private static Photo photo(String number, String digit, @Nullable Long hash, Instant at) {
        return new Photo(
                0,
                number,
                PhotoKind.NEAR,
                digit.repeat(64).substring(0, 64),
                PhotoFormat.JPEG,
                12_345,
                4000,
                3000,
                Walks.MONDAY,
                new Position(27.2, 111.4),
                hash,
                "collector",
                at,
                List.of());
    }

    private static Finding finding(FindingKind kind, int amount, Photo other) {
        return new Finding(kind, amount, other.id(), other.caseNumber());
    }

    @ParameterizedTest
    @EnumSource
    void keepsAPhotoWithWhatSpeaksAgainstIt(TestDatabase database) throws Exception {
        with(database, (photos, audit) -> {
            List<Finding> findings = List.of(
                    new Finding(FindingKind.ELSEWHERE, 230, null, null),
                    new Finding(FindingKind.OLD, 4000, null, null));
            Photo whole = photo(CASE, "a", HASH, NOW);
            Photo sent = new Photo(
                    0,
                    CASE,
                    PhotoKind.AFTER,
                    whole.sha256(),
                    PhotoFormat.PNG,
                    1,
                    2,
                    3,
                    NOW,
                    new Position(-1.5, -2.25),
                    Long.MIN_VALUE,
                    "𠮷😀",
                    NOW,
                    findings);
            Photo kept = photos.add(sent);
            Photo bare = photos.add(new Photo(
                    0,
                    CASE,
                    PhotoKind.FAR,
                    "b".repeat(64),
                    PhotoFormat.HEIC,
                    1,
                    2,
                    3,
                    null,
                    null,
                    null,
                    "li",
                    NOW,
                    List.of()));
            assertThat(kept).usingRecursiveComparison().ignoringFields("id").isEqualTo(sent);
            assertThat(photos.of(CASE)).containsExactly(kept, bare);
            assertThat(photos.find(CASE, bare.id())).contains(bare);
            assertThat(photos.find(OTHER, bare.id())).isEmpty();
            assertThat(audit.entries()).hasSize(2);
            assertThat(audit.entries().get(0).toString()).contains("cases:add-photo", CASE, "Taken 230 m");
        });
    }

    @ParameterizedTest
    @EnumSource
    void findsTheSameFileAndNearPicturesOfOtherCasesOnly(TestDatabase database) throws Exception {
        with(database, (photos, audit) -> {
            Photo same = photos.add(photo(OTHER, "a", null, NOW));
            Photo near = photos.add(photo(OTHER, "b", HASH ^ 0x8001000100010000L, NOW)); // a bit in each of four bands
            Photo equal = photos.add(photo(THIRD, "c", HASH, NOW));
            photos.add(photo(OTHER, "d", HASH ^ 0x8001000100010001L, NOW)); // five bits, one in each band
            photos.add(photo(OTHER, "e", HASH ^ 0x1f, NOW)); // five bits in one band
            photos.add(photo(CASE, "f", HASH, NOW));
            assertThat(photos.add(photo(CASE, "a", HASH, NOW)).findings())
                    .containsExactly(
                            finding(FindingKind.SAME_FILE, 0, same),
                            finding(FindingKind.RESEMBLES, 0, equal),
                            finding(FindingKind.RESEMBLES, 4, near));
        });
    }

    @ParameterizedTest
    @EnumSource
    void looksBackOneYear(TestDatabase database) throws Exception {
        with(database, (photos, audit) -> {
            photos.add(photo(OTHER, "a", HASH, NOW.minus(Duration.ofDays(366))));
            assertThat(photos.add(photo(CASE, "a", HASH, NOW)).findings()).isEmpty();
            Photo recent = photos.add(photo(OTHER, "b", HASH, NOW.minus(Duration.ofDays(364))));
            assertThat(photos.add(photo(CASE, "c", HASH, NOW)).findings())
                    .containsExactly(finding(FindingKind.RESEMBLES, 0, recent));
        });
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfFiveAtMost(TestDatabase database) throws Exception {
        with(database, (photos, audit) -> {
            for (String digit : List.of("1", "2", "3", "4", "5", "6", "7")) {
                photos.add(photo(OTHER, digit, HASH, NOW));
            }
            assertThat(photos.add(photo(CASE, "a", HASH, NOW)).findings()).hasSize(5);
        });
    }

    @ParameterizedTest
    @EnumSource
    void takesTheSameFileSentAgainAsThePhotoThatIsThere(TestDatabase database) throws Exception {
        with(database, (photos, audit) -> {
            Photo first = photos.add(photo(CASE, "a", HASH, NOW));
            assertThat(photos.add(photo(CASE, "a", HASH, NOW.plusSeconds(9)))).isEqualTo(first);
            assertThat(photos.of(CASE)).containsExactly(first);
            assertThat(audit.entries()).hasSize(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void letsACaseHaveTwentyAlsoIfSeveralAreAddedAtOnce(TestDatabase database) throws Exception {
        with(database, (photos, audit) -> {
            for (int i = 0; i < PhotoStore.MOST - 2; i++) {
                photos.add(photo(CASE, "%02d".formatted(i), null, NOW));
            }
            ExecutorService people = Executors.newFixedThreadPool(4);
            List<Future<Photo>> all = new ArrayList<>();
            for (int i = 50; i < 54; i++) {
                Photo photo = photo(CASE, "%02d".formatted(i), null, NOW);
                all.add(people.submit(() -> photos.add(photo)));
            }
            int refused = 0;
            for (Future<Photo> each : all) {
                try {
                    each.get(1, TimeUnit.MINUTES);
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(RefusedPhotoException.class);
                    refused++;
                }
            }
            people.shutdown();
            assertThat(refused).isEqualTo(2);
            assertThat(photos.of(CASE)).hasSize(PhotoStore.MOST);
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsNoneOfACaseThatIsNotThere(TestDatabase database) throws Exception {
        with(database, (photos, audit) -> assertThatThrownBy(() -> photos.add(photo("2026", "a", HASH, NOW)))
                .isInstanceOf(NoSuchElementException.class));
    }
}
