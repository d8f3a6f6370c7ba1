/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

import javax.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.lists.BadRow;
import org.cityloom.subsystems.cases.internal.lists.BadRowsException;
import org.cityloom.subsystems.cases.internal.lists.RefusedException;
import org.cityloom.subsystems.cases.internal.lists.StaleException;

/** Says in problems what could not be done with a list that a city edits, in the language that is asked for. */
final class ListProblems {
    private static final int UNPROCESSABLE = 422;
    private static final int MOST_ROWS = 1000;
    private static final String PROBLEM = "application/problem+json";

    private ListProblems() {}

    /**
     * A file that was not taken; a problem that also names its rows.
     *
     * @param refused how many rows cannot be taken
     * @param refusals the first 1,000 of them, in the order of the file
     */
    record RefusedFile(String type, String title, int status, String detail, int refused, List<BadRow> refusals) {}

    /**
     * Does the work.
     *
     * @param what it is about
     * @throws ProblemException if it cannot be done
     */
    static <T> T told(String what, List<Locale> languages, Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedException e) {
            throw new ProblemException(
                    400,
                    what + "-invalid",
                    Problems.said(new LocalizedText("请求无效", "The request is not valid"), languages),
                    Problems.said(e.reason(), languages));
        } catch (StaleException e) {
            LocalizedText text = new LocalizedText(
                    "他人已先修改，现为版本 " + e.current() + "，请重新查看后再改",
                    "Somebody else was faster: it is version " + e.current()
                            + " by now; look at it and change it again");
            throw new ProblemException(
                    409,
                    what + "-changed",
                    Problems.said(new LocalizedText("他人已先修改", "Somebody else was faster"), languages),
                    Problems.said(text, languages));
        } catch (NoSuchElementException e) {
            throw new ProblemException(
                    404,
                    what + "-unknown",
                    Problems.said(new LocalizedText("没有此项", "There is no such " + what), languages),
                    Problems.said(
                            new LocalizedText("没有此项：" + e.getMessage(), String.valueOf(e.getMessage())), languages));
        }
    }

    /** Does the work of a file; what cannot be taken is answered row by row. */
    static Response imported(String what, List<Locale> languages, Supplier<?> work) {
        try {
            return Response.ok(told(what, languages, work::get)).build();
        } catch (BadRowsException e) {
            List<BadRow> rows = e.rows();
            LocalizedText first = rows.get(0).reason();
            LocalizedText text = new LocalizedText(
                    rows.size() + " 行有误，全部未导入。第 " + rows.get(0).line() + " 行：" + first.zh(),
                    rows.size() + " rows cannot be taken, so none was; line "
                            + rows.get(0).line() + ": " + first.en());
            RefusedFile refused = new RefusedFile(
                    "urn:cityloom:problem:import-refused",
                    Problems.said(new LocalizedText("文件未能导入", "The file cannot be taken"), languages),
                    UNPROCESSABLE,
                    Problems.said(text, languages),
                    rows.size(),
                    rows.subList(0, Math.min(MOST_ROWS, rows.size())));
            return Response.status(UNPROCESSABLE).type(PROBLEM).entity(refused).build();
        }
    }

    /** A file to keep. */
    static Response file(String csv, String name) {
        return file(csv, "text/csv; charset=utf-8", name);
    }

    /** Likewise of another kind. */
    static Response file(Object content, String mediaType, String name) {
        return Response.ok(content, mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** What was sent, which must not be missing. */
    static <T> T needed(@Nullable T body) {
        if (body == null) {
            throw ProblemException.badRequest(
                    "body-missing", new LocalizedText("请填写内容", "the body must hold what is to be set"));
        }
        return body;
    }
}
