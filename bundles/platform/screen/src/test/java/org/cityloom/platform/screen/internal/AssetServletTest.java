/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.screen.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import javax.servlet.DispatcherType;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AssetServletTest {
    private static final String PAGE = "<script type=\"importmap\">{\"imports\":{}}</script>";

    private final Assets assets =
            new Assets(Map.of("index.html", bytes(PAGE), "app.js", bytes("export {};")), Map.of());
    private final Server server = new Server(0);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder servlet = new ServletHolder(new AssetServlet(assets));
        context.addServlet(servlet, "/screen/*");
        context.addServlet(new ServletHolder(new PageServlet(assets.page())), "/subsystems");
        context.addFilter(new FilterHolder(new PageFilter(assets.page())), "/", EnumSet.of(DispatcherType.REQUEST));
        context.addFilter(new FilterHolder(new PageHeaders()), "/screen/*", EnumSet.of(DispatcherType.REQUEST));
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void servesThePageUnderAPolicyThatNamesItsImportMapAndNothingUnsafe() throws Exception {
        HttpResponse<byte[]> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
        assertThat(header(page, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("script-src 'self' 'sha256-" + Sha256.base64(bytes("{\"imports\":{}}")) + "'")
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void servesTheSamePageUnderTheSamePolicyAtTheAddressOfTheAdministration() throws Exception {
        HttpResponse<byte[]> page = get("/subsystems");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo(PAGE);
        assertThat(header(page, "Content-Security-Policy"))
                .isEqualTo(header(get("/"), "Content-Security-Policy"))
                .contains("default-src 'none'");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(get("/subsystems/more").statusCode()).isEqualTo(404);
    }

    @Test
    void answersWithNothingNewWhenTheBrowserHasTheFile() throws Exception {
        String tag = header(get("/"), "ETag");
        assertThat(get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void servesAModuleCompressedAndForEver() throws Exception {
        HttpResponse<byte[]> module = get("/screen/" + assets.version() + "/app.js", "Accept-Encoding", "gzip");
        assertThat(header(module, "Content-Type")).isEqualToIgnoringCase("text/javascript;charset=utf-8");
        assertThat(header(module, "Cache-Control")).contains("immutable");
        assertThat(header(module, "Content-Encoding")).isEqualTo("gzip");
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(module.body()))) {
            assertThat(plain.readAllBytes()).isEqualTo(bytes("export {};"));
        }
    }

    @Test
    void hasNothingElse() throws Exception {
        assertThat(get("/screen/" + assets.version() + "/absent.js").statusCode())
                .isEqualTo(404);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.getURI().resolve("/") + path.substring(1)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
