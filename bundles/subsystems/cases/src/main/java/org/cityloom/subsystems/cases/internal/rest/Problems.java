/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.store.CaseEvent;
import org.cityloom.subsystems.cases.internal.store.CaseStore;
import org.cityloom.subsystems.cases.internal.store.ChangedException;

/** Says in problems what could not be done with a case. */
final class Problems {
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    private final CaseStore store;

    Problems(CaseStore store) {
        this.store = store;
    }

    /**
     * Does the work.
     *
     * @param number of the case that it is about
     * @throws ProblemException if it cannot be done
     */
    <T> T told(String number, Supplier<T> work) {
        try {
            return work.get();
        } catch (ImpossibleException e) {
            throw impossible(e);
        } catch (ChangedException e) {
            throw changed(number, e);
        } catch (NoSuchElementException e) {
            throw ProblemException.notFound("case", new LocalizedText("案件", "case"), number);
        }
    }

    static ProblemException impossible(ImpossibleException e) {
        return new ProblemException(
                e.code().endsWith("-foreign") ? FORBIDDEN : CONFLICT,
                e.code(),
                new LocalizedText("无法执行此操作", "This cannot be done"),
                e.reason());
    }

    /** The text in the language that is liked best. */
    static String said(LocalizedText text, List<Locale> languages) {
        return isChinese(languages) ? text.zh() : text.en();
    }

    /** Whether Chinese is the language that is liked best. */
    static boolean isChinese(List<Locale> languages) {
        return !languages.isEmpty() && languages.get(0).getLanguage().equals("zh");
    }

    private ProblemException changed(String number, ChangedException e) {
        List<CaseEvent> events = store.events(number);
        CaseEvent last = events.get(events.size() - 1);
        LocalizedText now = last.after().title();
        return new ProblemException(
                CONFLICT,
                "case-changed",
                new LocalizedText("他人已先操作", "Somebody else was faster"),
                new LocalizedText(
                        "案件已被他人更改：" + last.at() + " " + last.action() + "，现为“" + now.zh() + "”",
                        e.getMessage() + "; last " + last.action() + " at " + last.at() + ", now " + last.after()));
    }
}
