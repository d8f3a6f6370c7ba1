/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.web.internal;

/**
 * How much one may ask of the web server.
 *
 * @param connections open at a time, of everybody together; 1,000 screens with two connections each by default
 * @param connectionsOfAddress open at a time, of one address
 * @param requestsOfAddress that may keep a thread busy at a time, of one address; the server has 200 threads
 * @param headerSeconds in which the header of a request must be complete
 * @param stalledSeconds after which the speed of a body or an answer is judged
 * @param slowestBytes per second that a body or an answer must reach; a modem of 1995 did
 */
public record Limits(
        int connections,
        int connectionsOfAddress,
        int requestsOfAddress,
        int headerSeconds,
        int stalledSeconds,
        int slowestBytes) {}
