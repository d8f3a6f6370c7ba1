/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.screen.ScreenNotice;
import org.cityloom.api.screen.ScreenNotice.Level;
import org.cityloom.api.text.LocalizedText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ScreenNoticesTest {
    private final List<LiveEvent> told = new ArrayList<>();
    private final ScreenNotices notices = new ScreenNotices(told::add);

    @Test
    void showsTheLoudestFirst() {
        notices.addNotice(notice("b", Level.INFO));
        notices.addNotice(notice("a", Level.WARNING));
        notices.addNotice(notice("c", Level.CRITICAL));
        assertThat(notices.shown()).extracting(ScreenNotice::id).containsExactly("c", "a", "b");
    }

    @Test
    void tellsOpenPagesThatANoticeCameAndWent() {
        ScreenNotice notice = notice("unsigned", Level.WARNING);
        notices.addNotice(notice);
        notices.removeNotice(notice);
        assertThat(notices.shown()).isEmpty();
        assertThat(told)
                .extracting(LiveEvent::topic, LiveEvent::key, LiveEvent::data)
                .containsExactly(
                        tuple("screen-notices", "unsigned", new ScreenNotices.Changed("unsigned", true)),
                        tuple("screen-notices", "unsigned", new ScreenNotices.Changed("unsigned", false)));
    }

    @Test
    void keepsANoticeThatIsRegisteredAgainBeforeItsTwinHasGone() {
        ScreenNotice notice = notice("unsigned", Level.WARNING);
        notices.addNotice(notice);
        notices.addNotice(notice("unsigned", Level.WARNING));
        notices.removeNotice(notice);
        assertThat(notices.shown()).containsExactly(notice);
    }

    @Test
    void doesNotLetNoticesPushTheCityOffThePage() {
        for (int i = 0; i < 100; i++) {
            notices.addNotice(notice("flood-" + i, Level.INFO));
        }
        notices.addNotice(notice("unsigned", Level.CRITICAL));
        assertThat(notices.shown()).hasSize(ScreenNotices.MOST);
        assertThat(notices.shown().get(0).id()).isEqualTo("unsigned");
    }

    private static ScreenNotice notice(String id, Level level) {
        return new ScreenNotice(id, new LocalizedText("注意", "Mind"), level);
    }
}
