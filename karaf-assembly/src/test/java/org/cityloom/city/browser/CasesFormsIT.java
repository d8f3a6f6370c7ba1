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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.cases.Crew;
import org.cityloom.simulator.device.DeviceLine;
import org.cityloom.simulator.device.DeviceLines;

import static org.assertj.core.api.Assertions.assertThat;

/** The side ways of the closed loop, what is printed and exported, and cases that are made at the big screen. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CasesFormsIT {
    @RegisterExtension
    static final CityContainer CITY =
            CityContainer.onH2().with("org.cityloom.cases", "alarm.policies", "muck-speeding=PROPOSE_CASE");

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ONE_MINUTE = "2"; // number of a filing condition that leaves one minute
    private static final String TO_HANDLE = "TO_HANDLE";

    private static Crew crew;
    private static int trucks;

    /** By locale, cases that will soon be overdue. */
    private static final Map<String, JsonNode> LATE = new HashMap<>();

    private final Map<String, CasesDesk> desks = new HashMap<>();

    @BeforeAll
    static void peopleJoin() {
        crew = new Crew(CITY);
        crew.join("liu", "刘环卫", "handler", Crew.DEPARTMENT);
        crew.join("reviewer", "第二考评员", "assessor", "city");
        CityHttp.parsed(CITY.http()
                .put(
                        "/api/cases/catalogue/conditions",
                        "{\"standard\":\"GB/T 47678.5-2026\",\"kind\":\"matter\",\"code\":\"06010\",\"number\":"
                                + ONE_MINUTE
                                + ",\"version\":0,\"zh\":\"立即\",\"en\":\"at once\",\"amount\":1,\"clock\":\"urgent-minutes\","
                                + "\"closingZh\":\"清理干净\",\"closingEn\":\"clean\",\"source\":\"test\"}"));
        for (String locale : new String[] {"zh-CN", "en-GB"}) {
            LATE.put(locale, dispatched(ONE_MINUTE));
        }
    }

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    private CasesDesk desk(String person, String locale) {
        return desks.computeIfAbsent(person, id -> new CasesDesk(BROWSING.open(1440, 900, locale))
                .open(CITY.address(), id, crew.password(id)));
    }

    private Screen bigScreen(int width, int height, String locale) {
        Screen screen = new Screen(BROWSING.open(width, height, locale)).go(CITY.address());
        screen.signIn("dispatcher", crew.password("dispatcher")).awaitMap();
        screen.page().locator("city-modules .module[data-module=cases-screen]").waitFor(CasesDesk.attached());
        return screen;
    }

    private static JsonNode registered(String condition) {
        JsonNode file = crew.act("intake-clerk", crew.report("collector", "COLLECTOR"), "accept", "");
        return crew.act("duty-lead", file, "register", "\"condition\":" + condition);
    }

    private static JsonNode dispatched(String condition) {
        return crew.act("dispatcher", registered(condition), "dispatch", "\"unit\":\"" + Crew.DEPARTMENT + "\"");
    }

    private static String number(JsonNode file) {
        return file.path("number").asText();
    }

    /** Looks for a case among those of a state. */
    private CasesDesk find(String person, String locale, String state, String number) {
        CasesDesk desk = desk(person, locale).inbox("ALL");
        desk.page().locator("section.list select[name=state]").selectOption(state);
        return desk.openCase(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void aCaseIsSuspendedAndResumedAndPostponed(String locale) {
        String number = number(registered("1"));
        CasesDesk dispatcher = desk("dispatcher", locale).inbox("DISPATCHING").openCase(number);
        Locator form = dispatcher.begin("suspend");
        form.locator("input[name=until]")
                .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString());
        form.locator("textarea").fill("等待开春");
        dispatcher.picture("cases-suspend-" + locale.substring(0, 2)).confirm("SUSPENDED");
        dispatcher.begin("resume");
        dispatcher.confirm("TO_DISPATCH");
        dispatcher.begin("dispatch").locator("select[name=unit]").selectOption(Crew.DEPARTMENT);
        dispatcher.confirm(TO_HANDLE);

        CasesDesk foreman = desk("foreman", locale).inbox("DEPARTMENT").openCase(number);
        foreman.begin("ask-to-postpone").locator("textarea").fill("连日暴雨");
        foreman.confirm("POSTPONING");
        dispatcher.awaitState("POSTPONING").begin("postpone");
        dispatcher.confirm(TO_HANDLE);
        foreman.awaitState(TO_HANDLE);
        assertThat(foreman.page().locator("[data-event=postpone]").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    @Order(Integer.MAX_VALUE) // when its minute is over
    void anAppealIsUpheldByTwo(String locale) {
        JsonNode file = LATE.get(locale);
        Await.until(
                "the case is overdue",
                PATIENCE,
                () -> crew.see("leader", file).path("light").asText().equals("RED"));
        JsonNode late = crew.see("leader", file);
        crew.act("leader", late, "force-close", "\"reason\":\"清理完毕\"");
        String number = number(file);
        CasesDesk foreman = find("foreman", locale, "CLOSED", number);
        foreman.begin("appeal").locator("textarea").fill("道路封闭");
        foreman.confirm("APPEALED");
        CasesDesk assessor = find("assessor", locale, "APPEALED", number);
        assessor.begin("uphold").locator("textarea").fill("属实");
        assessor.confirm("REVIEWED");
        CasesDesk reviewer = find("reviewer", locale, "REVIEWED", number);
        reviewer.begin("uphold-finally").locator("textarea").fill("同意");
        reviewer.confirm("CLOSED");
        assertThat(crew.see("leader", file).path("exempt").asBoolean()).isTrue();
        reviewer.picture("cases-appeal-" + locale.substring(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void ofAnAlarmSomebodyDecidesAtTheDeskWhetherItIsACase(String locale) {
        long first = raise();
        long second = raise();
        CasesDesk dispatcher = desk("dispatcher", locale);
        Page page = dispatcher.page();
        page.locator("[data-do=alarms]").click();
        page.locator("[data-alarm='" + first + "'] [data-do=dismiss]").click();
        page.locator("section.list .told.good").waitFor();
        page.locator("[data-alarm='" + first + "']").waitFor(CasesDesk.gone());
        page.locator("[data-alarm='" + second + "'] [data-do=make-case]").click();
        page.locator("article.file[data-state=REPORTED] [data-part=alarms]").waitFor();
        assertThat(page.locator("article.file .facts").textContent())
                .contains(locale.startsWith("zh") ? "告警" : "Alarm", "dispatcher");
    }

    /** A truck that is too fast; its alarm. */
    private static long raise() {
        CityHttp http = CITY.http();
        JsonNode centre = http.json("/api/places/areas?level=DISTRICT").at("/items/0/centre");
        String id = "fast-" + trucks++;
        String secret = http.register("{\"id\":\"" + id + "\",\"type\":\"muck-truck\",\"name\":\"" + id + "\"}");
        Instant begin = Instant.ofEpochMilli(System.currentTimeMillis()).minusSeconds(90);
        try (DeviceLines lines = new DeviceLines(URI.create("tcp://127.0.0.1:" + CITY.mqttPort()))) {
            DeviceLine line = lines.open("muck", id, secret, 100);
            for (int second = 0; second <= 60; second += 5) {
                String payload = "{\"time\":%d,\"latitude\":%s,\"longitude\":%s,\"signals\":{\"speed\":110}}"
                        .formatted(
                                begin.plusSeconds(second).toEpochMilli(),
                                centre.path("latitude"),
                                centre.path("longitude"));
                line.put(payload.getBytes(StandardCharsets.UTF_8));
            }
            Await.until("the truck has its alarm", PATIENCE, () -> alarm(id) > 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        Await.until("the alarm waits for a decision", PATIENCE, () -> crew.person("dispatcher")
                .json("/api/cases/alarms")
                .findValuesAsText("device")
                .contains(id));
        return alarm(id);
    }

    private static long alarm(String device) {
        for (JsonNode alarm :
                CITY.http().json("/api/alarms?kind=muck-speeding&limit=1000").path("items")) {
            if (alarm.path("deviceId").asText().equals(device)) {
                return alarm.path("id").asLong();
            }
        }
        return 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void theDeskPrintsExportsAndCallsPeopleByTheirNames(String locale) throws IOException {
        String language = locale.substring(0, 2);
        String number = number(dispatched("1"));
        CasesDesk foreman = desk("foreman", locale).inbox("DEPARTMENT").openCase(number);
        foreman.begin("assign").locator("input[name=person]").fill("刘环卫");
        foreman.confirm("HANDLING");
        Page page = foreman.page();
        page.locator("[data-event=assign]").waitFor();
        assertThat(page.locator("article.file .facts").textContent()).contains("刘环卫");
        assertThat(page.locator("[data-event=assign]").textContent()).contains("刘环卫", "foreman");
        assertThat(page.locator("article.file").textContent()).doesNotContain("liu", "collector", "intake-clerk");
        foreman.picture("cases-names-" + language);

        List<String> answers = new CopyOnWriteArrayList<>();
        page.context().onResponse(answer -> {
            if (answer.url().endsWith("/sheet?language=" + language)) {
                answers.add(answer.status() + " " + answer.headers().get("content-type"));
            }
        });
        page.locator("[data-do=print]").click();
        page.waitForCondition(() -> !answers.isEmpty());
        assertThat(answers).first().isEqualTo("200 application/pdf");
        byte[] pdf = page.request()
                .get(CITY.address() + "/api/cases/" + number + "/sheet?language=" + language)
                .body();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        foreman.inbox("ALL");
        page.locator("[data-row='" + number + "']").waitFor();
        Download download = page.waitForDownload(
                () -> page.locator("a[href*='format=xlsx']").click());
        assertThat(download.suggestedFilename()).isEqualTo("cases.xlsx");
        try (ZipFile workbook = new ZipFile(download.path().toFile())) {
            byte[] sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))
                    .readAllBytes();
            assertThat(new String(sheet, StandardCharsets.UTF_8)).contains(number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void threeActionsAtTheBigScreenMakeACaseOfAPlace(String locale) {
        Screen screen = bigScreen(1440, 900, locale);
        Page page = screen.page();
        point(page);
        page.keyboard().type("06010");
        page.locator("[data-form=point] [data-matter='06010']").waitFor();
        page.keyboard().press("Enter");
        page.locator("[data-form=point] [data-place=known]").waitFor();
        page.locator("[data-form=point] [data-do=send]").click();
        String first = page.locator("[data-made]").textContent();

        point(page); // one
        page.locator("[data-form=point] [data-place=known]").waitFor();
        page.locator("[data-form=point] [data-do=send]").click(); // two, since the matter is that of the last one
        page.locator("[data-form=point]").waitFor(CasesDesk.gone());
        String second = page.locator("[data-made]").textContent();
        assertThat(second).matches("\\d{19}").isNotEqualTo(first);
        JsonNode made = crew.person("dispatcher").json("/api/cases/" + second);
        assertThat(made.at("/matter/code").asText()).isEqualTo("06010");
        assertThat(made.at("/source/id").asText()).isEqualTo("VIDEO");
        page.locator("[data-made]").click();
        page.locator("article.file[data-file='" + second + "']").waitFor();
    }

    /** Presses the other button somewhere north of the river. */
    private static void point(Page page) {
        Locator map = page.locator("city-screen city-map");
        map.click(new Locator.ClickOptions()
                .setButton(MouseButton.RIGHT)
                .setPosition(map.boundingBox().width * 0.5, map.boundingBox().height * 0.33));
        page.locator("[data-form=point]").waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void twoActionsAtTheBigScreenMakeACaseOfAnAlarm(String locale) {
        long alarm = raise();
        Page page = bigScreen(1440, 900, locale).page();
        page.locator("city-alarms li[data-alarm='" + alarm + "'] [data-deed=case]")
                .click();
        page.locator("[data-form=alarm] [data-matter]").waitFor();
        page.locator("[data-form=alarm] [data-do=send]").click();
        String number = page.locator("[data-made]").textContent();
        JsonNode linked = crew.person("dispatcher").json("/api/cases/" + number + "/alarms");
        assertThat(linked.findValues("alarm")).extracting(JsonNode::asLong).containsExactly(alarm);
        page.locator("city-alarms li[data-alarm='" + alarm + "'] [data-deed=case]")
                .click();
        page.locator("[data-form=alarm] [data-made='" + number + "']").waitFor();
        assertThat(page.locator("[data-form=alarm] [data-do=send]").isDisabled())
                .isTrue();
    }

    @Test
    void onlyThoseWhoMakeCasesSeeHowAtTheBigScreen() {
        Screen screen = new Screen(BROWSING.open(1440, 900, "en-GB")).go(CITY.address());
        screen.signIn("leader", crew.password("leader")).awaitMap().awaitPanel();
        assertThat(screen.page().locator("[data-module=cases-screen]").count()).isZero();
        assertThat(screen.page().locator("[data-deed]").count()).isZero();
    }

    @Test
    void saysEverythingInBothLanguagesAndFitsFromATelephoneToAWall() {
        long alarm = raise();
        for (List<Integer> size : List.of(List.of(390, 844), List.of(1440, 900), List.of(3840, 1080))) {
            for (String locale : List.of("zh-CN", "en-GB")) {
                String suffix = size.get(0) + "-" + locale.substring(0, 2);
                Screen screen = bigScreen(size.get(0), size.get(1), locale);
                Page page = screen.page();
                point(page);
                page.keyboard().type("垃圾");
                page.locator("[data-form=point] [data-matter]").first().waitFor();
                check(screen, "cases-point-" + suffix);
                page.keyboard().press("Enter");
                page.locator("[data-form=point] [data-place=known]").waitFor();
                check(screen, "cases-point-chosen-" + suffix);
                page.locator("[data-form=point] [data-do=cancel]").click();
                check(screen, "cases-waiting-" + suffix);
                if (size.get(0) < 900) {
                    page.locator("city-screen nav button").last().click();
                    check(screen, "cases-alarms-" + suffix);
                }
                page.locator("city-alarms li[data-alarm='" + alarm + "'] [data-deed=case]")
                        .click();
                page.locator("[data-form=alarm] [data-matter]").waitFor();
                check(screen, "cases-alarm-" + suffix);
            }
        }
    }

    private static void check(Screen screen, String name) {
        assertThat(screen.fits()).as(name).isTrue();
        screen.picture(name);
    }
}
