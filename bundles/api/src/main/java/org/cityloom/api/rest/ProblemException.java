/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.api.rest;

/** An error that the caller can understand; answered as {@code application/problem+json} (RFC 9457). */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;

    /**
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
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    /** A resource that is not there. */
    public static ProblemException notFound(String what, String id) {
        return new ProblemException(404, what + "-unknown", "There is no such " + what, "no " + what + " '" + id + "'");
    }

    /** A request that cannot be understood or is not allowed in this form. */
    public static ProblemException badRequest(String type, String detail) {
        return new ProblemException(400, type, "The request is not valid", detail);
    }
}
