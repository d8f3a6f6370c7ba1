/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.subsystems.internal.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import org.cityloom.api.screen.ScreenModule;
import org.cityloom.api.text.LocalizedText;

/** The scripts of its panels are really served, to a browser on this machine. */
final class PagesCheck implements Check {
    private static final Duration LONGEST = Duration.ofSeconds(2); // default

    private final BundleContext context;
    private final OwnAddress address;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .sslContext(AnyCertificate.context())
            .build();

    PagesCheck(BundleContext context, OwnAddress address) {
        this.context = context;
        this.address = address;
    }

    @Override
    public Optional<LocalizedText> complaint(Candidate candidate) {
        return candidate
                .services(ScreenModule.class)
                .map(this::complaint)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<LocalizedText> complaint(ServiceReference<?> reference) {
        Object service = context.getService(reference);
        if (!(service instanceof ScreenModule module)) {
            return Optional.empty();
        }
        try {
            return loads(address.of(module.script()))
                    ? Optional.empty()
                    : Optional.of(new LocalizedText(
                            "界面脚本 " + module.script() + " 无法加载", "the script " + module.script() + " does not load"));
        } finally {
            context.ungetService(reference);
        }
    }

    private boolean loads(URI script) {
        try {
            HttpResponse<Long> response = client.send(
                    HttpRequest.newBuilder(script).timeout(LONGEST).build(),
                    info -> HttpResponse.BodySubscribers.mapping(
                            HttpResponse.BodySubscribers.ofByteArray(), bytes -> (long) bytes.length));
            String type = response.headers().firstValue("Content-Type").orElse("");
            return response.statusCode() == 200 && type.contains("javascript") && response.body() > 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
