/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.CityShell;
import org.cityloom.platform.people.testing.TestIssuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Signing in by a real issuer of OpenID Connect, which is another site than the city. */
class OpenIdIT {
    private static final String TITLE = "邵阳统一认证";
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    private static final TestIssuer ISSUER = new TestIssuer(CITY.address() + "/");

    static {
        CITY.with("org.cityloom.openid", "issuer", ISSUER.address())
                .with("org.cityloom.openid", "clientId", TestIssuer.CLIENT)
                .with("org.cityloom.openid", "clientSecretFile", secret())
                .with("org.cityloom.openid", "cityUrl", CITY.address().toString())
                .with("org.cityloom.openid", "titleZh", TITLE);
    }

    private final HttpClient browser = HttpClient.newHttpClient();

    private static String secret() {
        try {
            Path file = Files.createTempFile("openid", ".secret"); // for its owner only, as the JDK makes them
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            return Files.writeString(file, TestIssuer.SECRET).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void somebodyIsLinked() {
        CityHttp administrator = CITY.http();
        CityHttp.parsed(administrator.post(
                "/api/people",
                "{\"id\":\"wang\",\"name\":\"王工\",\"roles\":[{\"role\":\"viewer\",\"unit\":\"city\"}]}"));
        CityHttp.parsed(administrator.put("/api/people/wang/openid", "{\"name\":\"wang-at-the-issuer\"}"));
    }

    @BeforeEach
    void itIsWang() {
        ISSUER.recognises("wang-at-the-issuer");
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void signsInByTheIssuerWithANewSessionAndNoOtherWayBack() throws Exception {
        assertThat(JSON.readTree(send("GET", "", "", "").body()).at("/title/zh").asText())
                .isEqualTo(TITLE);
        HttpResponse<String> begun = send("POST", "", "", "");
        String kept = cookie(begun, "cityloom-openid");
        assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/session/openid");
        String address = JSON.readTree(begun.body()).path("address").asText();
        assertThat(address).contains("redirect_uri=" + URLEncoder.encode(CITY.address() + "/", UTF_8) + "&");
        Map<String, List<String>> back = ISSUER.browse(URI.create(address));
        String given = JSON.createObjectNode()
                .put("code", back.get("code").get(0))
                .put("state", back.get("state").get(0))
                .toString();

        assertThat(send("POST", "/return", given.replace("}", ",\"to\":\"https://evil.example\"}"), kept)
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/return", given, "").statusCode()).isEqualTo(400);
        String planted = "; cityloom-session=" + "A".repeat(43);
        HttpResponse<String> signedIn = send("POST", "/return", given, kept + planted);
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
        String session = cookie(signedIn, "cityloom-session");
        assertThat(planted).doesNotContain(session);
        assertThat(whoIs(session).path("id").asText()).isEqualTo("wang");
        assertThat(send("POST", "/return", given, kept).statusCode()).isEqualTo(401);
        JsonNode entry = CITY.http()
                .json("/api/audit?action=people:sign-in&subject=wang")
                .at("/items/0");
        assertThat(entry.at("/after/issuer").asText()).isEqualTo(ISSUER.address());
        assertThat(entry.at("/actor/id").asText()).isEqualTo("wang");
        CityShell shell = new CityShell(CITY);
        assertThat(shell.run("service:list -a")
                        + shell.run("config:list")
                        + CITY.log().lines())
                .contains("clientSecretFile")
                .doesNotContain(TestIssuer.SECRET, back.get("code").get(0), kept.substring(kept.indexOf('=') + 1));
    }

    @Test
    void leadsABrowserThereAndBackAndTellsWhatWentWrong() {
        Page page = BROWSING.open(1440, 900, "zh-CN");
        page.navigate(CITY.address() + "/");
        ISSUER.stop();
        awaitBegin(503);
        page.locator("button[name=openid]").click();
        page.getByText("暂时无法访问").waitFor();
        ISSUER.start();
        awaitBegin(200);
        ISSUER.recognises("somebody else");
        page.locator("button[name=openid]").click();
        page.getByText("没有与之关联的可用账号").waitFor();
        assertThat(page.url()).isEqualTo(CITY.address() + "/");
        ISSUER.recognises("wang-at-the-issuer");
        page.locator("button[name=openid]").click();
        page.locator("city-screen").waitFor();
        assertThat(page.url()).isEqualTo(CITY.address() + "/");
    }

    /** That the issuer is there, or away, is believed for some seconds. */
    private void awaitBegin(int status) {
        Await.until(
                "beginning is answered with " + status,
                Duration.ofSeconds(30),
                () -> CityHttp.anonymous(CITY.address())
                                .post("/api/session/openid", "")
                                .statusCode()
                        == status);
    }

    private JsonNode whoIs(String session) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(CITY.address().resolve("/api/session"))
                .header("Cookie", session)
                .build();
        return JSON.readTree(
                browser.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpResponse<String> send(String method, String path, String body, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(CITY.address().resolve("/api/session/openid" + path))
                .header("X-Cityloom-Request", "1")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(0, each.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + ": " + response.body()));
    }
}
