/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;
import org.cityloom.simulator.device.ToldCommand;

import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static org.assertj.core.api.Assertions.assertThat;

/** The desk of gas in a real browser: an alarm is confirmed, its case followed, and it is closed when the gas has gone. */
class GasPageIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int WELLS = 12;
    private static final Map<String, DeviceLine> LINES = new HashMap<>();

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private static CityHttp http;
    private static DeviceLines lines;
    private static JsonNode centre;

    @BeforeAll
    static void sensorsReport() throws InterruptedException {
        http = CITY.http();
        lines = new DeviceLines(URI.create("tcp://127.0.0.1:" + CITY.mqttPort()));
        centre = http.json("/api/places/areas?level=DISTRICT").at("/items/0/centre");
        for (int well = 1; well <= WELLS; well++) {
            register("well-" + well, "gas-probe", "燃气井 " + well, well);
            day("well-" + well, 2 + well % 4);
        }
        register("regulator", "gas-regulator", "调压箱 1", 20);
        CityHttp.parsed(
                http.put(
                        "/api/gas/sensors/regulator",
                        "{\"site\":\"REGULATOR\",\"interval\":\"60\",\"setPressure\":\"2.5\",\"calibratedOn\":\"2026-01-31\"}"));
        report("regulator", Instant.now().minusSeconds(60), "\"outlet\":2.9,\"inlet\":201,\"methane\":0.2");
    }

    @AfterAll
    static void sensorsStop() {
        lines.close();
    }

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void anAlarmIsConfirmedItsCaseFollowedAndClosedWhenTheGasHasGone(String locale) throws InterruptedException {
        boolean zh = locale.startsWith("zh");
        String well = zh ? "well-1" : "well-2";
        report(well, Instant.now().minusSeconds(120), "\"methane\":62,\"battery\":18,\"immersion\":0");
        String alarm = alarmOf(well, "gas-level-2");
        Page page = open(locale, 1440, 900);
        picture(page, "gas-sensors-" + locale);
        page.locator("[data-tab=alarms]").click();
        page.locator("city-table tr[data-row='" + alarm + "']").click();
        Locator handled = page.locator("li[data-alarm='" + alarm + "']");
        assertThat(handled.textContent()).contains(zh ? "燃气浓度二级报警" : "Gas, level 2");
        picture(page, "gas-alarm-" + locale);
        handled.locator("input[value=LEAK]").check();
        handled.locator("[data-do=confirm]").click();
        handled.locator(".step.toClose").waitFor();
        assertThat(http.json("/api/alarms/" + alarm).path("acknowledgedBy").asText())
                .isEqualTo(CityContainer.ADMINISTRATOR);
        assertThat(handled.textContent()).contains(zh ? "原因尚未消除" : "The cause is still there");

        Locator link = handled.locator("a.case");
        link.waitFor();
        String number = link.getAttribute("href").replaceAll(".*#", "");
        link.click();
        page.locator("article.file[data-file='" + number + "']").waitFor();
        assertThat(http.json("/api/cases/" + number + "/alarms").findValuesAsText("alarm"))
                .contains(alarm);
        page.goBack();

        report(well, Instant.now(), "\"methane\":3,\"battery\":95,\"immersion\":0");
        page.locator("section.detail header.CALM").waitFor();
        page.locator("li[data-alarm='" + alarm + "'] [data-do=handle]").click();
        handled.locator("textarea").fill(zh ? "法兰已紧固" : "Flange tightened");
        picture(page, "gas-close-" + locale);
        handled.locator("[data-do=close-alarm]").click();
        handled.locator(".step.closed").waitFor();
        assertThat(http.json("/api/gas/alarms/" + alarm).at("/handling/finding").asText())
                .isEqualTo(zh ? "法兰已紧固" : "Flange tightened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void severalAlarmsAreConfirmedAndClosedTogetherAndEachByItself(String locale) throws InterruptedException {
        boolean zh = locale.startsWith("zh");
        List<String> alarms = new ArrayList<>();
        for (int well = zh ? 7 : 10; alarms.size() < 3; well++) {
            report("well-" + well, Instant.now().minusSeconds(60), "\"methane\":31,\"battery\":83,\"immersion\":0");
            alarms.add(alarmOf("well-" + well, "gas-level-1"));
        }
        String leak = alarms.get(2);
        http.post("/api/gas/alarms/" + leak + "/confirmation", "{\"cause\":\"LEAK\"}");
        Page page = open(locale, 1440, 900);
        page.locator("[data-tab=alarms]").click();
        for (String alarm : alarms) {
            page.locator("city-table tr[data-row='" + alarm + "']").waitFor();
        }
        page.locator("tr[data-row='" + alarms.get(0) + "'] .mark input").check();
        page.locator("tr[data-row='" + alarms.get(1) + "']").focus();
        page.keyboard().press("Space");
        page.locator("tr[data-row='" + leak + "'] .mark input").check();
        page.locator("[data-step=confirm-chosen] select").selectOption("FALSE_ALARM");
        picture(page, "gas-chosen-" + locale);
        page.locator("[data-do=confirm-chosen]").click();
        page.locator(".chosen .outcome").waitFor();
        assertThat(page.locator(".chosen .outcome").textContent()).contains(zh ? "已处置 2 条" : "2 done");
        assertThat(http.json("/api/alarms/" + alarms.get(1))
                        .path("acknowledgedBy")
                        .asText())
                .isEqualTo(CityContainer.ADMINISTRATOR);

        page.locator("[data-step=close-chosen] input").fill(zh ? "附近刷漆" : "Paint nearby");
        page.locator("[data-step=close-chosen] input").press("Enter");
        page.locator(".chosen .refusals li").waitFor();
        assertThat(page.locator(".chosen .outcome").textContent()).contains(zh ? "1 条未能处置" : "1 not done");
        assertThat(page.locator(".chosen .refusals li").textContent()).contains(zh ? "原因尚未消除" : "still there");
        picture(page, "gas-chosen-closed-" + locale);
        for (String alarm : alarms.subList(0, 2)) {
            assertThat(http.json("/api/gas/alarms/" + alarm)
                            .at("/handling/finding")
                            .asText())
                    .isEqualTo(zh ? "附近刷漆" : "Paint nearby");
        }
        assertThat(http.json("/api/gas/alarms/" + leak).at("/handling/closedAt").isNull())
                .isTrue();

        Page phone = open(locale, 390, 844);
        phone.locator("[data-tab=alarms]").click();
        phone.locator("tr[data-row='" + leak + "'] .mark input").check();
        phone.locator("[data-do=close-chosen]").waitFor();
        picture(phone, "gas-chosen-phone-" + locale);
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    @Test
    void neighboursInGasAreOneAlarmWithACase() throws InterruptedException {
        for (int near = 1; near <= 2; near++) {
            String id = "near-" + near;
            register(id, "gas-probe", "相邻井 " + near, 44 + near * 0.2);
            report(id, Instant.now(), "\"methane\":33,\"battery\":83,\"immersion\":0");
        }
        String path = "/api/alarms?open=true&kind=gas-neighbours";
        Await.until(
                "an alarm of neighbours",
                PATIENCE,
                () -> http.json(path).path("total").asInt() == 1);
        String alarm = http.json(path).at("/items/0/id").asText();
        assertThat(http.json(path).at("/items/0/text/en").asText()).contains("within 120 m", "相邻井 1", "相邻井 2");
        Await.until(
                "its case",
                PATIENCE,
                () -> http.get("/api/cases/alarms/" + alarm).statusCode() == 200);
        Page page = open("zh-CN", 1440, 900);
        page.locator("[data-tab=alarms]").click();
        page.locator("tr[data-row='" + alarm + "']").click();
        page.locator("section.detail header.DANGER").waitFor();
        picture(page, "gas-neighbours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void aVentilatorIsToldAndProvesItAndAValveWaitsForASecondPerson(String locale) throws InterruptedException {
        Page page = open(locale, 1440, 900);
        page.locator("tr[data-row=regulator]").click();
        page.locator("city-commands [data-kind=fan-on]").click();
        page.locator("city-commands input[name=reason]").fill("gas in the cabinet");
        page.locator("city-commands [data-do=send]").click();
        page.locator("city-commands li[data-command]").first().waitFor();
        Await.until("the ventilator was told", PATIENCE, () -> newestState().equals("ACKNOWLEDGED"));
        assertThat(TOLD.getAndSet(false)).isTrue();
        report(
                "regulator",
                Instant.now().plusSeconds(1),
                "\"outlet\":2.5,\"inlet\":201,\"methane\":0.2,\"fan\":1400,\"valve\":100");
        Await.until("the ventilator proved it", PATIENCE, () -> newestState().equals("DONE"));
        page.locator("city-commands [data-kind=valve-close]").click();
        page.locator("city-commands .second").waitFor();
        page.locator("city-commands input[name=reason]").fill("flames");
        page.locator("city-commands [data-do=send]").click();
        page.locator("city-commands [data-do=cancel]").first().waitFor();
        assertThat(newestState()).isEqualTo("AWAITING_APPROVAL");
        page.locator("city-commands").scrollIntoViewIfNeeded();
        picture(page, "gas-commands-" + locale);
        page.locator("city-commands [data-do=cancel]").first().click();
        page.locator("city-commands [data-do=cancel]").waitFor(new Locator.WaitForOptions().setState(DETACHED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void aTelephoneShowsOnePartAtATime(String locale) {
        Page page = open(locale, 390, 844);
        picture(page, "gas-phone-list-" + locale);
        page.locator("city-table tr[data-row=regulator]").click();
        page.locator("section.detail h2").waitFor();
        page.locator("section.detail city-chart").waitFor();
        picture(page, "gas-phone-detail-" + locale);
        assertThat(page.locator("section.detail .facts").textContent()).contains("2.50 kPa");
        page.locator(".gas > nav.parts [data-part=map]").click();
        page.locator(".gas city-map[data-loaded]").waitFor();
        picture(page, "gas-phone-map-" + locale);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    @Test
    void aRegisterIsImportedWithThreeBadRows() {
        Page page = open("en-GB", 1440, 900);
        page.locator("city-import [data-do=import]").click();
        Locator form = page.locator("city-import dialog[open]");
        String csv =
                "device,site,interval,calibratedOn\nwell-3,ADJACENT,1800,2026-02-01\nwell-4,CELLAR,,\nno-such,WELL,,\n"
                        + "well-5,WELL,0,\nwell-6,WELL,3600,2025-01-01\n";
        form.locator("input[name=rows]")
                .setInputFiles(new FilePayload("sensors.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        form.locator("[data-do=send]").click();
        form.locator(".outcome[data-taken='2'][data-refused='3']").waitFor();
        assertThat(form.locator(".refusals tbody tr").allTextContents())
                .hasSize(3)
                .first()
                .asString()
                .contains("3", "well-4", "CELLAR");
        picture(page, "gas-import");
        assertThat(http.json("/api/gas/sensors/well-6").path("interval").asInt())
                .isEqualTo(3600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void theBigScreenShowsTheWorstFirstAndLeadsToTheDesk(String locale) {
        Page page = BROWSING.open(1440, 900, locale);
        page.navigate(CITY.address() + "/");
        new Screen(page).signIn(CityContainer.ADMINISTRATOR, CITY.password()).awaitMap();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(locale.startsWith("zh") ? "燃气" : "Gas"))
                .click();
        Locator first = page.locator("button[data-sensor]").first();
        first.waitFor();
        assertThat(first.getAttribute("class")).isNotEqualTo("CALM");
        page.locator("button[data-sensor=regulator]").click();
        page.locator("article[data-card=regulator]").waitFor();
        picture(page, "gas-panel-" + locale);
        page.locator("article[data-card=regulator] a.button").click();
        page.locator("section.detail h2").waitFor();
    }

    private static Page open(String locale, int width, int height) {
        Page page = BROWSING.open(width, height, locale);
        page.navigate(CITY.address() + "/desk/gas-desk");
        new Screen(page).signIn(CityContainer.ADMINISTRATOR, CITY.password());
        page.locator("city-table tr[data-row=regulator]").waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }

    private static void register(String id, String type, String name, double place) {
        double latitude = centre.path("latitude").asDouble() + (place % 5 - 2) * 0.002;
        double longitude = centre.path("longitude").asDouble() + (Math.floor(place / 5) - 1) * 0.003;
        String form = "{\"id\":\"%s\",\"type\":\"%s\",\"name\":\"%s\",\"position\":{\"latitude\":%s,\"longitude\":%s}}"
                .formatted(id, type, name, latitude, longitude);
        String secret = http.register(form);
        LINES.put(id, lines.open("gas", id, secret, 100, GasPageIT::obey));
    }

    /** Of the command that the regulator was told last. */
    private static String newestState() {
        return http.json("/api/commands?deviceId=regulator")
                .at("/items/0/state")
                .asText();
    }

    private static Optional<String> obey(ToldCommand command) {
        TOLD.set(command.kind().equals("fan-on"));
        return Optional.empty();
    }

    /** Half-hourly reports of the last day. */
    private static void day(String id, double methane) throws InterruptedException {
        Instant now = Instant.now();
        for (int half = 48; half >= 1; half--) {
            double gas = methane + Math.sin(half / 7.0);
            String signals = "\"methane\":%.1f,\"temperature\":15.5,\"battery\":83,\"immersion\":0".formatted(gas);
            report(id, now.minusSeconds(1800L * half), signals);
        }
    }

    private static void report(String id, Instant time, String signals) throws InterruptedException {
        String payload = "{\"time\":%d,\"signals\":{%s}}".formatted(time.toEpochMilli(), signals);
        LINES.get(id).put(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String alarmOf(String id, String kind) {
        String path = "/api/gas/alarms?open=true&sensor=" + id;
        Await.until(kind + " of " + id, PATIENCE, () -> http.json(path)
                .findValuesAsText("kind")
                .contains(kind));
        for (JsonNode each : http.json(path).path("items")) {
            if (each.at("/alarm/kind").asText().equals(kind)) {
                return each.at("/alarm/id").asText();
            }
        }
        throw new AssertionError("the alarm has gone");
    }
}
