/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.Person;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.Happening;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.store.AssessmentStore;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;
import org.cityloom.subsystems.cases.internal.store.CaseStore;

/**
 * Whoever reported a problem says how content they are with how it was solved (domain, 市民随手拍: 5-grade rating). Safe for all threads;
 * blocks on the database.
 */
@Component(service = Ratings.class)
public final class Ratings {
    /** Characters that a comment may have; default. */
    public static final int LONGEST = 500;

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    private final CaseStore store;
    private final AssessmentStore assessment;
    private final Witness witness;
    private final Clock clock;

    @Activate
    public Ratings(@Reference CaseStore store, @Reference AssessmentStore assessment, @Reference Witness witness) {
        this(store, assessment, witness, Clock.systemUTC());
    }

    Ratings(CaseStore store, AssessmentStore assessment, Witness witness, Clock clock) {
        this.store = store;
        this.assessment = assessment;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * Keeps what somebody says of a case; each of those who reported it once.
     *
     * @param rating 1 to 5, 5 is best
     * @param comment may be empty
     * @throws NoSuchElementException if there is no such case
     * @throws ImpossibleException if this person did not report it, or has rated it, or it is not closed, or the rating cannot be kept
     */
    public CaseFile rate(String number, int rating, String comment, Person by) {
        String remark = comment.strip();
        if (rating < LOWEST || rating > HIGHEST) {
            throw ImpossibleException.of("case-rating", "评分须为 1 至 5", "a rating is 1 to 5, got " + rating);
        }
        if (remark.length() > LONGEST || remark.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw ImpossibleException.of(
                    "case-rating",
                    "评价最多 " + LONGEST + " 字，不含控制字符",
                    "a comment has at most " + LONGEST + " characters, none of which controls");
        }
        return witness.saw(Happening.RATE.id(), Optional::empty, () -> {
            CaseFile file = store.find(number).orElseThrow(() -> new NoSuchElementException("no case " + number));
            check(file, by);
            Instant now = clock.instant();
            if (!assessment.rate(number, rating, remark, by.id(), now)) {
                throw ImpossibleException.of("case-rated", "您已评价过该案件", "you have rated this case already");
            }
            String said = remark.isEmpty() ? Integer.toString(rating) : rating + " · " + remark;
            store.tell(number, new CaseEvent(now, by.id(), Happening.RATE.id(), file.state(), file.state(), "", said));
            return file;
        });
    }

    private void check(CaseFile file, Person by) {
        boolean reported = file.reporter().equals(by.id())
                || store.mergedInto(file.number()).stream()
                        .anyMatch(merged -> merged.reporter().equals(by.id()));
        if (!reported) {
            throw ImpossibleException.of(
                    "case-rating-foreign", "只有上报人可以评价案件", "only those who reported a case may rate it");
        }
        if (file.state() != CaseState.CLOSED) {
            throw ImpossibleException.of("case-open", "案件结案后才能评价", "one can rate a case once it is closed");
        }
    }
}
