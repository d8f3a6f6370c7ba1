/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what was refused, in a bounded number of lines, so that an attack can neither hide nor push everything else out of the log. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int LINES_A_MINUTE = 200;
    private static final long MINUTE = 60_000_000_000L;
    private static final int LONGEST_PATH = 200;

    private long minute = System.nanoTime();
    private int lines;
    private int more;

    /** A request was answered with that status. */
    void tell(Request request, int status) {
        boolean signedInOnly = status == 401 && request.getMethod().equals("GET"); // each page asks who is signed in
        if (status < 400 || status == 404 || signedInOnly || !mayTell()) {
            return;
        }
        LOG.info(
                "refused with {}: {} {} from {}",
                status,
                plain(request.getMethod()),
                plain(request.getRequestURI()),
                request.getRemoteAddr());
    }

    private synchronized boolean mayTell() {
        long now = System.nanoTime();
        if (now - minute > MINUTE) {
            if (more > 0) {
                LOG.info("{} more requests were refused", more);
            }
            minute = now;
            lines = 0;
            more = 0;
        }
        if (lines < LINES_A_MINUTE) {
            lines++;
            return true;
        }
        more++;
        return false;
    }

    /** What an attacker wrote, without anything that a terminal or a reader of the log could take for something else. */
    static String plain(String text) {
        String printable = text.replaceAll("[^!-~]", "?");
        return printable.length() > LONGEST_PATH ? printable.substring(0, LONGEST_PATH) + "…" : printable;
    }
}
