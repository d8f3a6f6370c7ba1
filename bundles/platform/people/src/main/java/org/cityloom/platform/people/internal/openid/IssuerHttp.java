/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.people.internal.openid;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Asks the issuer: only addresses that may be asked, never where an answer leads on, no longer and no more than is bearable. */
final class IssuerHttp implements ResourceRetriever {
    private static final int MOST_BYTES = 256 * 1024; // of keys and endpoints a provider has some ten thousand
    private static final int OK = 200;

    private final Addresses addresses;
    private final Settings settings;
    private final HttpClient client;

    IssuerHttp(Settings settings) {
        this.settings = settings;
        this.addresses = new Addresses(settings.issuer());
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What is at that address. */
    String get(URI address) throws IOException {
        HttpResponse<byte[]> response = ask(HttpRequest.newBuilder(address).header("Accept", "application/json"));
        if (response.statusCode() != OK) {
            throw new IOException(address + " answers " + response.statusCode());
        }
        return new String(response.body(), UTF_8);
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        try {
            return new Resource(get(url.toURI()), "application/json");
        } catch (URISyntaxException e) {
            throw new IOException("no address: " + url, e);
        }
    }

    /** Sends a form and returns whatever is answered. */
    HTTPResponse post(HTTPRequest form) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(form.getURI());
        form.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        HttpResponse<byte[]> response = ask(request.POST(BodyPublishers.ofString(form.getBody())));
        HTTPResponse answer = new HTTPResponse(response.statusCode());
        answer.setBody(new String(response.body(), UTF_8));
        try {
            answer.setContentType(response.headers().firstValue("Content-Type").orElse("text/plain"));
        } catch (ParseException e) {
            throw new IOException("an answer of no readable type", e);
        }
        return answer;
    }

    private HttpResponse<byte[]> ask(HttpRequest.Builder request) throws IOException {
        HttpRequest asked = request.timeout(settings.patience()).build();
        try {
            addresses.checked(asked.uri());
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(asked, information -> new BoundedBody(MOST_BYTES));
        try {
            return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("asking " + asked.uri() + " failed: " + e.getCause(), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(asked.uri() + " did not answer within " + settings.patience(), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking " + asked.uri(), e);
        }
    }
}
