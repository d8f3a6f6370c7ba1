/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.evidence.Finding;
import org.cityloom.subsystems.cases.internal.evidence.FindingKind;
import org.cityloom.subsystems.cases.internal.evidence.PictureHash;

/** Finds photos of other cases that are the same file or show the same picture, by index only. */
final class Lookalikes {
    private static final int MOST_FINDINGS = 5;
    private static final int MOST_OF_BAND = 2000; // the newest; a band of a big city's year holds some five hundred
    private static final List<String> BANDS = List.of("band1", "band2", "band3", "band4", "band5");

    private final EntityManager manager;
    private final String caseNumber;
    private final OffsetDateTime since;
    private final int bits;

    /**
     * @param caseNumber whose photos are left out
     * @param since when they were sent in at the earliest
     * @param bits by how many hashes of pictures differ that are alike
     */
    Lookalikes(EntityManager manager, String caseNumber, Instant since, int bits) {
        this.manager = manager;
        this.caseNumber = caseNumber;
        this.since = since.atOffset(ZoneOffset.UTC);
        this.bits = bits;
    }

    /** At most five, the nearest first, and of equally near ones the newest. */
    List<Finding> of(String sha256, @Nullable Long hash) {
        Map<Long, Finding> found = new TreeMap<>();
        rows("sha256", sha256, MOST_FINDINGS).forEach(row -> found.put((Long) row[0], finding(row, 0, true)));
        if (hash != null) {
            List<Integer> bands = PictureHash.bands(hash);
            for (int i = 0; i < BANDS.size(); i++) {
                rows(BANDS.get(i), bands.get(i), MOST_OF_BAND).forEach(row -> {
                    int distance = PictureHash.distance(hash, (Long) row[2]);
                    if (distance <= bits) {
                        found.putIfAbsent((Long) row[0], finding(row, distance, false));
                    }
                });
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(Finding::amount)
                        .thenComparing(each -> each.photo() == null ? 0 : -each.photo()))
                .limit(MOST_FINDINGS)
                .toList();
    }

    private static Finding finding(Object[] row, int distance, boolean same) {
        return new Finding(
                same ? FindingKind.SAME_FILE : FindingKind.RESEMBLES, distance, (Long) row[0], (String) row[1]);
    }

    private Stream<Object[]> rows(String column, Object value, int most) {
        return manager
                .createQuery(
                        "SELECT p.id, p.caseNumber, p.hash FROM PhotoEntity p WHERE p." + column
                                + " = :value AND p.at >= :since AND p.caseNumber <> :case ORDER BY p.at DESC",
                        Object[].class)
                .setParameter("value", value)
                .setParameter("since", since)
                .setParameter("case", caseNumber)
                .setMaxResults(most)
                .getResultList()
                .stream();
    }
}
