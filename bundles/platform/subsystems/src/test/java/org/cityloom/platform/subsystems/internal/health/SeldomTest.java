/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.cityloom.api.text.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;

class SeldomTest {
    private static final Candidate CANDIDATE = new Candidate("parks", List.of());
    private static final Optional<LocalizedText> ILL = Optional.of(new LocalizedText("不好", "it is ill"));

    private Optional<LocalizedText> now = Optional.empty();
    private int asked;

    private Seldom seldom(Duration pause) {
        return new Seldom(
                candidate -> {
                    asked++;
                    return now;
                },
                pause);
    }

    @Test
    void doesNotAskAgainForAWhileWhatWasWell() {
        Seldom seldom = seldom(Duration.ofHours(1));
        assertThat(seldom.complaint(CANDIDATE)).isEmpty();
        now = ILL;
        assertThat(seldom.complaint(CANDIDATE)).isEmpty();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void asksAgainWhenTheWhileIsOver() {
        Seldom seldom = seldom(Duration.ZERO);
        assertThat(seldom.complaint(CANDIDATE)).isEmpty();
        now = ILL;
        assertThat(seldom.complaint(CANDIDATE)).isEqualTo(ILL);
    }

    @Test
    void asksAgainAtOnceWhatWasNotWell() {
        Seldom seldom = seldom(Duration.ofHours(1));
        now = ILL;
        assertThat(seldom.complaint(CANDIDATE)).isEqualTo(ILL);
        now = Optional.empty();
        assertThat(seldom.complaint(CANDIDATE)).isEmpty();
        assertThat(asked).isEqualTo(2);
    }
}
