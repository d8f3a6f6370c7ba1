/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what was refused, in a bounded number of lines, so that an attack can neither hide nor push everything else out of the log: in each
 * minute the first of every status and address is told, whatever else happens.
 */
final class Refusals implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int LINES_A_MINUTE = 200;
    private static final long MINUTE = 60_000_000_000L;
    private static final int LONGEST_PATH = 200;

    private static final int KINDS_A_MINUTE = 1000;

    /** What leads out of a folder, however it is written; a path that is only not there is no attack. */
    private static final Pattern LEADS_OUT = Pattern.compile("(?i)(\\.|%(25)*2e){2}|\\\\|%(25)*(00|2f|5c|c0)");

    private final Set<String> told = new HashSet<>();
    private long minute = System.nanoTime();
    private int lines;
    private int more;

    @Override
    public void log(Request request, Response response) {
        MetaData.Response answer = response.getCommittedMetaData();
        int status = answer == null ? response.getStatus() : answer.getStatus();
        String path = plain(request.getRequestURI());
        if (isRefusal(request, status, path) && mayTell(status + " " + request.getRemoteAddr())) {
            LOG.info(
                    "refused with {}: {} {} from {}",
                    status,
                    plain(request.getMethod()),
                    path,
                    request.getRemoteAddr());
        }
    }

    private static boolean isRefusal(Request request, int status, String path) {
        return switch (status) {
            case 404 -> LEADS_OUT.matcher(path).find();
            case 401 -> !"GET".equals(request.getMethod()) || presents(request); // each page asks who is signed in
            default -> status >= 400;
        };
    }

    /** Whether it comes with the session or the token of somebody, who then is nobody any more. */
    private static boolean presents(Request request) {
        String cookies = request.getHeader("Cookie");
        return request.getHeader("Authorization") != null || (cookies != null && cookies.contains("cityloom-session="));
    }

    /** Whether a refusal of that kind is told, in this minute. */
    synchronized boolean mayTell(String kind) {
        long now = System.nanoTime();
        if (now - minute > MINUTE) {
            if (more > 0) {
                LOG.info("{} more requests were refused", more);
            }
            minute = now;
            lines = 0;
            more = 0;
            told.clear();
        }
        boolean first = told.size() < KINDS_A_MINUTE && told.add(kind);
        if (first || lines < LINES_A_MINUTE) {
            lines++;
            return true;
        }
        more++;
        return false;
    }

    /** What an attacker wrote, without anything that a terminal or a reader of the log could take for something else. */
    static String plain(@Nullable String text) {
        if (text == null) {
            return "-"; // it could not be read
        }
        String printable = text.replaceAll("[^!-~]", "?");
        return printable.length() > LONGEST_PATH ? printable.substring(0, LONGEST_PATH) + "…" : printable;
    }
}
