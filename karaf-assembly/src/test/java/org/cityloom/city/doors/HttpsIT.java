/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityPorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A city whose operator changed one line: everything goes over TLS, with a certificate that it made for itself. */
class HttpsIT {
    private static final int PORT = CityPorts.any();
    private static final Duration PROBATION = Duration.ofMinutes(1);

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2()
            .with("org.ops4j.pax.web", "cityloom.https", "true")
            .with("org.ops4j.pax.web", "cityloom.https.port", Integer.toString(PORT));

    private static SSLContext trust;

    @BeforeAll
    static void pinTheCertificate() throws Exception {
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        try (InputStream pem = Files.newInputStream(CITY.data().resolve("cityloom/web.pem"))) {
            known.setCertificateEntry(
                    "city", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(known);
        trust = SSLContext.getInstance("TLS");
        trust.init(null, managers.getTrustManagers(), null);
    }

    private static HttpRequest.Builder secure(String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + PORT + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .sslContext(trust)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String body(String path, String session) {
        try {
            return send(secure(path).header("Cookie", session)).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> signIn(String password) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(secure("/api/session")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"admin\",\"password\":\"" + password + "\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String session(HttpResponse<String> signedIn) {
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @Test
    void signsInOverTlsWithACookieThatNeverGoesInTheClear() throws Exception {
        String first = CITY.firstPassword();
        String replaced = "replaced " + first;
        HttpResponse<String> replacing = send(secure("/api/people/me/password")
                .header("Content-Type", "application/json")
                .header("X-Cityloom-Request", "1")
                .header("Cookie", session(signIn(first)))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"old\":\"" + first + "\",\"password\":\"" + replaced + "\"}")));
        assertThat(replacing.statusCode()).as(replacing.body()).isEqualTo(204);
        HttpResponse<String> signedIn = signIn(replaced);
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("; Secure", "; HttpOnly", "; SameSite=Strict");
        assertThat(signedIn.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        String session = session(signedIn);
        assertThat(send(secure("/api/devices").header("Cookie", session)).statusCode())
                .isEqualTo(200);
        assertThat(send(secure("/")).body()).contains("<title>Cityloom</title>");
        Await.until("every subsystem has proven itself over TLS", PROBATION, () -> {
            String installed = body("/api/subsystems", session);
            return installed.contains("\"ACTIVE\"")
                    && !installed.contains("PROBATION")
                    && !installed.contains("ACTIVATING");
        });
        assertThat(body("/api/subsystems/operations", session)).doesNotContain("ROLLED_BACK");
        RawHttp plain = RawHttp.to(CITY.address().getPort());
        assertThat(plain.get("/api/devices", "Cookie: " + session + "\r\n").status())
                .isEqualTo(403);
    }

    @Test
    void leadsFromTheOpenPortToTheSecureOne() {
        RawHttp plain = RawHttp.to(CITY.address().getPort());
        RawHttp.Answer page = plain.get("/subsystems", "");
        assertThat(page.status()).isEqualTo(308);
        assertThat(page.headers()).contains("Location: https://127.0.0.1:" + PORT + "/subsystems");
        assertThat(plain.ask("POST /api/session", "Content-Type: application/json\r\n", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(plain.get("/api/ready", "").status()).isEqualTo(200);
    }

    @Test
    void speaksNothingOlderThanTls12() throws Exception {
        SSLParameters old = new SSLParameters(new String[] {"TLS_RSA_WITH_AES_128_CBC_SHA"}, new String[] {"TLSv1.2"});
        HttpClient client =
                HttpClient.newBuilder().sslContext(trust).sslParameters(old).build();
        assertThatThrownBy(() -> client.send(secure("/").build(), HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void keepsItsKeyToItself() throws IOException {
        for (String name : new String[] {"web.p12", "web-password"}) {
            Path file = CITY.data().resolve("cityloom").resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }
}
