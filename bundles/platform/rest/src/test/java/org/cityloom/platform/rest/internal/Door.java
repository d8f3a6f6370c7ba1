/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

import org.cityloom.api.people.Grant;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Sessions;
import org.cityloom.platform.rest.internal.access.Callers;
import org.cityloom.platform.rest.internal.hold.Holds;

/** The real servlet on a real Jetty, with three people who are signed in. */
final class Door {
    static final String ADMIN = "token-of-admin";
    static final String GUEST = "token-of-guest";
    static final String DISTRICT = "token-of-a-district";

    final Routes routes = new Routes();
    final Callers callers = new Callers(new ThreeSessions());
    final ResourceServers servers = new ResourceServers(callers, new SpareBuses());
    final Holds holds;
    private final Server jetty;
    private final ServerConnector connector;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong services = new AtomicLong();
    private final IdentityHashMap<Object, Publication> publications = new IdentityHashMap<>();

    Door() throws Exception {
        this(1000, 20);
    }

    /** With so much room for held requests, and so many threads of the web server. */
    Door(int heldRequests, int threads) throws Exception {
        holds = new Holds(heldRequests, Duration.ofSeconds(60));
        jetty = new Server(new QueuedThreadPool(threads, threads));
        connector = new ServerConnector(jetty, 1, 1);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(new ApiServlet(routes, callers, holds, 2000, 200));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/api/*");
        jetty.setHandler(context);
        jetty.start();
    }

    Publication publish(Object resource) {
        return publish(resource, null);
    }

    /** As a bundle of that subsystem would; of the core if it is null. */
    Publication publish(Object resource, @Nullable String subsystem) {
        String name = resource.getClass().getName();
        Publication publication = prepare(name, subsystem);
        publication.publish(servers, () -> resource);
        publications.put(resource, publication);
        return publication;
    }

    Publication prepare(String name, @Nullable String subsystem) {
        return new Publication(new Owner(name, subsystem, services.incrementAndGet()), routes);
    }

    void withdraw(Object resource) {
        publications.remove(resource).withdraw();
    }

    int port() {
        return connector.getLocalPort();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api" + path));
    }

    HttpRequest.Builder asAdmin(String path) {
        return request(path).header("Authorization", "Bearer " + ADMIN);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> sendLater(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    void close() throws Exception {
        publications.values().forEach(Publication::withdraw);
        holds.close();
        jetty.stop();
    }

    private static final class ThreeSessions implements Sessions {
        @Override
        public Optional<String> signIn(String name, char[] password, String address) {
            return Optional.empty();
        }

        @Override
        public Optional<Person> person(String token) {
            return switch (token) {
                case ADMIN -> Optional.of(new Person("admin", "Admin", Set.of(Person.EVERYTHING)));
                case DISTRICT -> Optional.of(new Person(
                        "district", "District", List.of(new Grant("east", "430502", Set.of(Person.EVERYTHING)))));
                case GUEST -> Optional.of(new Person("guest", "Guest", Set.of()));
                default -> Optional.empty();
            };
        }

        @Override
        public void signOut(String token) {}
    }
}
