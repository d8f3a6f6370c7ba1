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

/** Says in problems what could not be done with a case, in the language that is asked for. */
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
    <T> T told(String number, List<Locale> languages, Supplier<T> work) {
        try {
            return work.get();
        } catch (ImpossibleException e) {
            throw impossible(e, languages);
        } catch (ChangedException e) {
            throw new ProblemException(
                    CONFLICT, "case-changed", "Somebody else was faster", e.getMessage() + "; " + last(number));
        } catch (NoSuchElementException e) {
            throw ProblemException.notFound("case", number);
        }
    }

    static ProblemException impossible(ImpossibleException e, List<Locale> languages) {
        return new ProblemException(
                e.code().endsWith("-foreign") ? FORBIDDEN : CONFLICT,
                e.code(),
                "This cannot be done",
                said(e.reason(), languages));
    }

    /** The text in the language that is liked best. */
    static String said(LocalizedText text, List<Locale> languages) {
        boolean chinese = !languages.isEmpty() && languages.get(0).getLanguage().equals("zh");
        return chinese ? text.zh() : text.en();
    }

    private String last(String number) {
        List<CaseEvent> events = store.events(number);
        CaseEvent last = events.get(events.size() - 1);
        return "last " + last.action() + " at " + last.at() + ", now " + last.after();
    }
}
