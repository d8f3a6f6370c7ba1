/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.subsystems.Deployer;
import org.cityloom.platform.subsystems.testing.ArchiveBuilder;
import org.cityloom.platform.subsystems.testing.SigningKey;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever people, devices and vendors write into the city's fields stays text on every screen, in a real browser. */
class XssIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<svg onload=alert(1)></svg>",
            "\"><iframe srcdoc=\"<script>parent.alert(1)</script>\">",
            "javascript:alert(1)",
            "${alert(1)}{{alert(1)}}",
            "' onmouseover='alert(1)");
    private static final String IMAGE = PAYLOADS.get(1);

    /** Elements that only a payload could have made, in the page and in all its components. */
    private static final String FOREIGN =
            "(() => { const found = []; const look = (root) => { root.querySelectorAll('*').forEach((each) => {"
                    + " if (each.shadowRoot) look(each.shadowRoot);"
                    + " const scripted = [...each.attributes].some((a) => /^on/.test(a.name) || /^javascript:/i.test(a.value));"
                    + " if (scripted || each.localName === 'iframe' || each.localName === 'object'"
                    + " || (each.localName === 'img' && each.getAttribute('src') === 'x')"
                    + " || (each.localName === 'script' && /alert/.test(each.textContent)))"
                    + " found.push(each.outerHTML); }); }; look(document); return found; })()";

    private final List<String> dialogs = new ArrayList<>();

    @BeforeAll
    static void fillEveryField() throws Exception {
        CityHttp http = CITY.http();
        nameTheAreas(http);
        for (int i = 0; i < PAYLOADS.size(); i++) {
            drive(http, "evil-" + i, PAYLOADS.get(i));
        }
        Await.until(
                "each of them has an alarm",
                PATIENCE,
                () -> http.json("/api/alarms?open=true&limit=100").path("items").size() >= PAYLOADS.size());
        for (JsonNode alarm : http.json("/api/alarms?open=true&limit=100").path("items")) {
            http.post(
                    "/api/alarms/" + alarm.path("id").asText() + "/comments",
                    JSON.createObjectNode().put("comment", IMAGE).toString());
        }
        install(http);
        namePeople(http);
    }

    private static void namePeople(CityHttp http) {
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String payload = PAYLOADS.get(i);
            ObjectNode unit = JSON.createObjectNode().put("kind", "DEPARTMENT").put("parent", "city");
            unit.putObject("title").put("zh", payload).put("en", payload);
            CityHttp.parsed(http.put("/api/people/units/evil-" + i, unit.toString()));
            ObjectNode role = JSON.createObjectNode();
            role.putObject("title").put("zh", payload).put("en", payload);
            role.putArray("permissions").add("screen:view");
            CityHttp.parsed(http.put("/api/people/roles/evil-" + i, role.toString()));
            ObjectNode person = JSON.createObjectNode().put("id", "evil-" + i).put("name", payload);
            person.putArray("roles").addObject().put("role", "evil-" + i).put("unit", "evil-" + i);
            CityHttp.parsed(http.post("/api/people", person.toString()));
            ObjectNode token = JSON.createObjectNode().put("name", payload);
            token.putArray("permissions").add("screen:view");
            token.put("expires", Instant.now().plus(Duration.ofDays(1)).toString());
            CityHttp.parsed(http.post("/api/people/me/tokens", token.toString()));
        }
    }

    private static void nameTheAreas(CityHttp http) {
        String name = "\"" + IMAGE + "\"";
        String csv = "code,name,name_en,wkt\n430500," + name + "," + name
                + ",\"POLYGON ((111 27, 111.8 27, 111.8 27.6, 111 27.6, 111 27))\"\n430502," + name + "," + name
                + ",\"POLYGON ((111 27, 111.8 27, 111.8 27.6, 111 27.6, 111 27))\"\n";
        CityHttp.parsed(http.send("POST", "/api/places/import?replace=true", "text/csv", csv));
    }

    private static void drive(CityHttp http, String id, String name) throws InterruptedException {
        String form = JSON.createObjectNode()
                .put("id", id)
                .put("type", "muck-truck")
                .put("name", name)
                .put("owner", name)
                .toString();
        String secret = http.register(form);
        DeviceLines lines = new DeviceLines(URI.create("tcp://127.0.0.1:" + CITY.mqttPort()));
        DeviceLine line = lines.open("muck", id, secret, 100);
        Instant from = Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(120);
        for (int second = 0; second <= 100; second += 5) {
            line.put(("{\"time\":" + from.plusSeconds(second).toEpochMilli()
                            + ",\"latitude\":27.2,\"longitude\":111.4,\"signals\":{\"speed\":95}}")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(line.drain(PATIENCE)).isTrue();
        lines.close();
    }

    private static void install(CityHttp http) throws IOException {
        SigningKey vendor = SigningKey.called("Evil", IMAGE);
        Deployer.trust(CITY, "evil", vendor);
        String title = JSON.createObjectNode().put("zh", IMAGE).put("en", IMAGE).toString();
        new Deployer(http)
                .deploy(ArchiveBuilder.of("pump", "1.0.0")
                        .field("title", title)
                        .field("vendor", JSON.writeValueAsString(IMAGE))
                        .signedBy(vendor)
                        .build());
    }

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void showsThemAsTextOnTheBigScreen(String locale) {
        Page page = signedIn("/", locale);
        page.locator("city-alarms li").first().waitFor();
        page.locator("city-modules .module[data-module=muck-panel]").waitFor();
        for (String payload : PAYLOADS) {
            page.locator("city-alarms li").getByText(payload).first().waitFor();
            page.locator("city-modules").getByText(payload).first().waitFor();
        }
        page.locator("city-alarms li button.show").first().click();
        for (String tab : List.of("limits", "replay", "fleet")) {
            page.locator("[data-tab=" + tab + "]").click();
            assertNothingRan(page);
        }
        page.locator("[data-vehicle]").first().dispatchEvent("click"); // the map's own card may lie over it
        page.locator("[data-card]").waitFor();
        assertNothingRan(page);
    }

    @Test
    void showsThemAsTextOnThePageOfTheSubsystems() {
        Page page = signedIn("/subsystems", "en-GB");
        page.locator("installed-list").getByText(IMAGE).first().waitFor();
        page.locator("installed-list dd").getByText("alert(1)\\>").waitFor(); // how a certificate writes its owner
        page.locator("operation-history tbody tr").first().waitFor();
        assertNothingRan(page);
    }

    @Test
    void showsThemAsTextOnThePageOfThePeople() {
        Page page = signedIn("/people", "en-GB");
        for (int i = 0; i < PAYLOADS.size(); i++) {
            Locator person = page.locator("li[data-person=evil-" + i + "]");
            person.locator(".row").click();
            person.locator("[data-grant]").waitFor();
            assertThat(person.locator(".row").textContent()).contains(PAYLOADS.get(i) + " · " + PAYLOADS.get(i));
            assertNothingRan(page);
        }
        page.locator("li[data-person=evil-" + (PAYLOADS.size() - 1) + "] [data-do=disable]")
                .click();
        page.locator("ask-first dialog[open] [data-confirm]").click();
        page.locator("undo-bar .offer")
                .getByText(PAYLOADS.get(PAYLOADS.size() - 1))
                .waitFor();
        for (String view : List.of("unit", "role")) {
            page.locator("[data-view=" + view + "s]").click();
            Locator evil = page.locator("li[data-" + view + "=evil-1]");
            evil.locator(".row").click();
            evil.locator("form").waitFor();
            assertThat(evil.locator(".row b").textContent()).isEqualTo(IMAGE);
            assertNothingRan(page);
        }
    }

    @Test
    void showsThemAsTextOnThePageOfTheAccount() {
        Page page = signedIn("/account", "zh-CN");
        for (String payload : PAYLOADS) {
            page.locator("own-tokens li[data-token] b").getByText(payload).waitFor();
        }
        page.locator("own-tokens [data-do=revoke]").first().click();
        page.locator("own-tokens dialog[open] [data-cancel]").click();
        assertNothingRan(page);
    }

    @Test
    void answersThemAsDataThatNoBrowserTakesForAPage() {
        Page page = signedIn("/", "en-GB");
        page.locator("city-header").waitFor();
        for (String path : List.of(
                "/api/devices/evil-1", "/api/places/areas", "/api/devices/" + "%3Cimg%20src=x%20onerror=alert(1)%3E")) {
            page.navigate(CITY.address() + path);
            assertNothingRan(page);
        }
        BROWSING.forgive("404");
    }

    private Page signedIn(String path, String locale) {
        Page page = BROWSING.open(1920, 1080, locale);
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        page.navigate(CITY.address() + path);
        new Screen(page).signIn(CityContainer.ADMINISTRATOR, CITY.password());
        return page;
    }

    private void assertNothingRan(Page page) {
        assertThat(dialogs).isEmpty();
        assertThat((List<?>) page.evaluate(FOREIGN)).isEmpty();
    }
}
