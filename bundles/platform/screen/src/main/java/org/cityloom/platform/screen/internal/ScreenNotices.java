/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.screen.ScreenNotice;

/** The notices that hold at the moment; tells open pages when one comes or goes. */
@Component(service = ScreenNotices.class, immediate = true)
public final class ScreenNotices {
    /** Nobody reads more, and a bundle gone wrong must not push the city off the page. */
    static final int MOST = 8;

    private static final Comparator<ScreenNotice> LOUDEST_FIRST =
            Comparator.comparing(ScreenNotice::level).reversed().thenComparing(ScreenNotice::id);

    private final Live live;
    private final List<ScreenNotice> notices = new CopyOnWriteArrayList<>();

    @Activate
    public ScreenNotices(@Reference Live live) {
        this.live = live;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addNotice(ScreenNotice notice) {
        notices.add(notice);
        tell(notice);
    }

    void removeNotice(ScreenNotice notice) {
        notices.remove(notice); // one of them only: two services may carry equal notices while a bundle is replaced
        tell(notice);
    }

    /** What has to be shown, the loudest first; each text once. */
    List<ScreenNotice> shown() {
        return notices.stream().distinct().sorted(LOUDEST_FIRST).limit(MOST).toList();
    }

    private void tell(ScreenNotice notice) {
        live.publish(new LiveEvent(
                ScreenTopics.NOTICES, notice.id(), null, new Changed(notice.id(), notices.contains(notice))));
    }

    /**
     * What pages hear; they ask for all of them again, because what counts is which hold together.
     *
     * @param id of the notice that came or went
     * @param present false if it went
     */
    record Changed(String id, boolean present) {}
}
