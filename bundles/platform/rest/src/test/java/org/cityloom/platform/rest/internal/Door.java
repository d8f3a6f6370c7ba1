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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

import org.cityloom.api.people.Person;
import org.cityloom.api.people.Sessions;
import org.cityloom.platform.rest.internal.access.Callers;

/** The real servlet on a real Jetty, with two people who are signed in. */
final class Door {
    static final String ADMIN = "token-of-admin";
    static final String GUEST = "token-of-guest";

    final Routes routes = new Routes();
    final Callers callers = new Callers(new TwoSessions());
    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Object, Publication> publications = new LinkedHashMap<>();

    Door() throws Exception {
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(new ApiServlet(routes, callers, 2000, 200));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/api/*");
        jetty.setHandler(context);
        jetty.start();
    }

    Publication publish(Object resource) {
        Publication publication = new Publication(resource, routes);
        publication.publish(new ResourceServers(callers));
        publications.put(resource, publication);
        return publication;
    }

    void withdraw(Object resource) {
        publications.remove(resource).withdraw();
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

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    void close() throws Exception {
        publications.values().forEach(Publication::withdraw);
        jetty.stop();
    }

    private static final class TwoSessions implements Sessions {
        @Override
        public Optional<String> signIn(String name, char[] password, String address) {
            return Optional.empty();
        }

        @Override
        public Optional<Person> person(String token) {
            return switch (token) {
                case ADMIN -> Optional.of(new Person("admin", "Admin", Set.of(Person.EVERYTHING)));
                case GUEST -> Optional.of(new Person("guest", "Guest", Set.of()));
                default -> Optional.empty();
            };
        }

        @Override
        public void signOut(String token) {}
    }
}
