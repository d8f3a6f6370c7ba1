/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.assessment;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.cityloom.subsystems.cases.internal.clock.RunningClock;
import org.cityloom.subsystems.cases.internal.lifecycle.Action;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseFile;
import org.cityloom.subsystems.cases.internal.lifecycle.CaseState;
import org.cityloom.subsystems.cases.internal.lifecycle.ClockKind;
import org.cityloom.subsystems.cases.internal.lifecycle.StageClock;

import static org.cityloom.subsystems.cases.internal.assessment.Moment.*;

/** Facts in the making. Not thread safe. */
final class FactsDraft {
    private final Map<Moment, Instant> moments = new EnumMap<>(Moment.class);
    private final Map<Post, String> posts = new EnumMap<>(Post.class);

    FactsDraft(Map<Moment, Instant> moments, Map<Post, String> posts) {
        this.moments.putAll(moments);
        this.posts.putAll(posts);
    }

    /** Takes note of what was done. */
    void done(Action action, String by, Instant at) {
        switch (action) {
            case SEND_TO_VERIFY -> {
                posts.put(Post.INTAKE, by);
                begun(VERIFIED, Post.VERIFIER);
            }
            case REFUSE -> posts.put(Post.INTAKE, by);
            case ACCEPT -> {
                posts.put(Post.INTAKE, by);
                first(ACCEPTED, at);
            }
            case CONFIRM -> {
                ended(VERIFIED, Post.VERIFIER, by, at);
                first(ACCEPTED, at);
            }
            case DENY, CANNOT_VERIFY -> ended(VERIFIED, Post.VERIFIER, by, at);
            case SEND_BACK -> first(SENT_BACK, at);
            case REGISTER -> firstBy(REGISTERED, Post.DUTY_LEAD, by, at);
            case RETURN_TO_REGISTER -> first(TAKEN_BACK, at);
            case DISPATCH -> firstBy(DISPATCHED, Post.DISPATCHER, by, at);
            case RETURN -> first(RETURNED, at);
            case POSTPONE -> first(POSTPONED, at);
            case CONFIRM_DONE -> moments.put(HANDLED, at);
            case SEND_TO_CHECK -> begun(CHECKED, Post.CHECKER);
            case PASS, CANNOT_CHECK -> ended(CHECKED, Post.CHECKER, by, at);
            case REWORK -> {
                ended(CHECKED, Post.CHECKER, by, at);
                first(REWORKED, at);
                moments.remove(HANDLED);
            }
            default -> {
                // no formula asks for it
            }
        }
    }

    /** The facts of the case as it is now. */
    Facts next(CaseFile file) {
        close(file);
        setDeadlines(file);
        count();
        return new Facts(
                file.number(),
                file.subject().areas().grid(),
                file.unit(),
                Category.of(
                        file.subject().standard(),
                        file.subject().kind(),
                        file.subject().code()),
                moments,
                posts,
                file.exempt());
    }

    private void close(CaseFile file) {
        set(CLOSED, file.closedAt());
        if (file.state() == CaseState.VOID || file.state() == CaseState.NOT_ACCEPTED) {
            set(REFUSED, file.closedAt());
        }
    }

    private void setDeadlines(CaseFile file) {
        CaseState state = file.state();
        if (state == CaseState.VERIFYING) {
            set(VERIFY_DUE, deadline(file, ClockKind.VERIFY));
        }
        if (has(REGISTERED) && !has(INTAKE_DUE)) {
            set(INTAKE_DUE, deadline(file, ClockKind.INTAKE));
        }
        if (!has(DISPATCHED) && state.isOpen()) {
            set(DISPATCH_DUE, state == CaseState.TO_DISPATCH ? deadline(file, ClockKind.DISPATCH) : null);
        }
        if (has(DISPATCHED)) {
            set(HANDLE_DUE, deadline(file, ClockKind.HANDLE));
        }
        if (state == CaseState.CHECKING) {
            set(CHECK_DUE, deadline(file, ClockKind.CHECK));
        }
    }

    /** Works out when the case counts. */
    private void count() {
        set(VERIFY_COUNTS, counts(VERIFY_DUE, VERIFIED));
        set(DISPATCH_COUNTS, counts(DISPATCH_DUE, DISPATCHED));
        set(CHECK_COUNTS, counts(CHECK_DUE, CHECKED));
        boolean handled = has(DISPATCHED) && !has(REFUSED);
        set(HANDLE_COUNTS, handled ? earlier(moments.get(HANDLE_DUE), moments.get(HANDLED)) : null);
        set(CLOSE_COUNTS, handled ? earlier(moments.get(HANDLE_DUE), moments.get(CLOSED)) : null);
        set(WAITING_DUE, has(HANDLED) || has(CLOSED) ? null : moments.get(HANDLE_DUE));
    }

    /** A step of the centre that was still going on in time when the case was ended was never due. */
    private @Nullable Instant counts(Moment due, Moment done) {
        Instant deadline = moments.get(due);
        Instant closed = moments.get(CLOSED);
        boolean cut = !has(done) && deadline != null && closed != null && closed.isBefore(deadline);
        return cut ? null : earlier(deadline, moments.get(done));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** That of the last clock of the kind; of one that stands still because it is done, the one that it had while it ran. */
    private @Nullable Instant deadline(CaseFile file, ClockKind kind) {
        StageClock last = file.latest(kind).orElse(null);
        if (last == null) {
            return null;
        }
        RunningClock clock = last.clock();
        Instant done = kind == ClockKind.HANDLE && has(HANDLED) && clock.isPaused() ? last.doneAt() : null;
        return (done == null ? clock : clock.resumed(done)).deadline().orElse(null);
    }

    private boolean has(Moment moment) {
        return moments.containsKey(moment);
    }

    private void set(Moment moment, @Nullable Instant at) {
        if (at == null) {
            moments.remove(moment);
        } else {
            moments.put(moment, at);
        }
    }

    private void first(Moment moment, Instant at) {
        moments.putIfAbsent(moment, at);
    }

    private void firstBy(Moment moment, Post post, String by, Instant at) {
        if (!has(moment)) {
            moments.put(moment, at);
            posts.put(post, by);
        }
    }

    private void begun(Moment end, Post post) {
        moments.remove(end);
        posts.remove(post);
    }

    private void ended(Moment end, Post post, String by, Instant at) {
        moments.put(end, at);
        posts.put(post, by);
    }
}
