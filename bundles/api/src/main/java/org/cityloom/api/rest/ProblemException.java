/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.rest;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.cityloom.api.text.LocalizedText;

/**
 * An error that the caller can understand; answered as {@code application/problem+json} (RFC 9457), in the language that the caller likes best
 * as far as it was told in both.
 */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final transient @Nullable LocalizedText titles;
    private final transient @Nullable LocalizedText details;

    /**
     * One that is told in English, whoever asks.
     *
     * @param status HTTP status, 400 to 599
     * @param type stable name of the kind of problem, for example {@code device-unknown}
     * @param title short sentence, the same for every problem of the type
     * @param detail what was wrong this time, where, and what to do
     */
    public ProblemException(int status, String type, String title, String detail) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.titles = null;
        this.details = null;
    }

    /** One that is told in the language of whoever asks; the message is the English one. */
    public ProblemException(int status, String type, LocalizedText title, LocalizedText detail) {
        super(detail.en());
        this.status = status;
        this.type = type;
        this.title = title.en();
        this.titles = title;
        this.details = detail;
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    /** In English. */
    public String title() {
        return title;
    }

    /** In that language if there is a title in it, else in English. */
    public String title(Locale language) {
        return titles == null ? title : said(titles, language);
    }

    /** What was wrong, in that language if it was told in it, else in English. */
    public String detail(Locale language) {
        return details == null ? String.valueOf(getMessage()) : said(details, language);
    }

    private static String said(LocalizedText text, Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? text.zh() : text.en();
    }

    /** A resource that is not there. */
    public static ProblemException notFound(String what, String id) {
        return new ProblemException(404, what + "-unknown", "There is no such " + what, "no " + what + " '" + id + "'");
    }

    /**
     * A resource that is not there.
     *
     * @param what for the type
     * @param name what people call such a thing
     */
    public static ProblemException notFound(String what, LocalizedText name, String id) {
        return new ProblemException(
                404,
                what + "-unknown",
                new LocalizedText("没有该" + name.zh(), "There is no such " + name.en()),
                new LocalizedText("没有" + name.zh() + "“" + id + "”", "no " + name.en() + " '" + id + "'"));
    }

    /** A request that cannot be understood or is not allowed in this form. */
    public static ProblemException badRequest(String type, String detail) {
        return new ProblemException(400, type, "The request is not valid", detail);
    }

    /** Likewise, told in the language of whoever asks. */
    public static ProblemException badRequest(String type, LocalizedText detail) {
        return new ProblemException(400, type, new LocalizedText("请求无效", "The request is not valid"), detail);
    }
}
