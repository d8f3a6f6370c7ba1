/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;

import org.cityloom.api.rest.OpenToEveryone;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One version of a subsystem; counts how often it was given each load. */
@Path("muck")
@Produces("application/json")
public final class Muck {
    public record Load(int number) {}

    final Map<Integer, AtomicInteger> handled = new ConcurrentHashMap<>();
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch free = new CountDownLatch(1);
    final LinkedBlockingQueue<AsyncContext> followers = new LinkedBlockingQueue<>();
    private final String version;

    Muck(String version) {
        this.version = version;
    }

    @POST
    @Path("loads")
    @Consumes("application/json")
    @OpenToEveryone("test")
    public List<String> load(Load load) {
        handled.computeIfAbsent(load.number(), key -> new AtomicInteger()).incrementAndGet();
        return List.of(version, "" + load.number());
    }

    @GET
    @OpenToEveryone("test")
    public List<String> version() {
        return List.of(version);
    }

    @GET
    @Path("slow")
    @OpenToEveryone("test")
    public List<String> slow() throws InterruptedException {
        entered.countDown();
        free.await();
        return List.of(version);
    }

    @GET
    @Path("stream")
    @OpenToEveryone("test")
    public void stream(@Context HttpServletRequest request) throws IOException {
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        context.getResponse().setContentType("text/event-stream");
        say(context, "hello");
        followers.add(context);
    }

    static void say(AsyncContext follower, String word) throws IOException {
        follower.getResponse().getOutputStream().write(("data: " + word + "\n\n").getBytes(UTF_8));
        follower.getResponse().flushBuffer();
    }
}
