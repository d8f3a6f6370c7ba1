/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.subsystems.Deployer;

import static org.assertj.core.api.Assertions.assertThat;

/** What dispatchers see and do on the big screen of a city in which trucks drive. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreenIT {
    private static final int TRADES = 5;
    private static final String MUCK = "muck";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2().withTrucks(30);

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    @Test
    void refusesAWrongPasswordAndSaysSo() {
        Screen screen = new Screen(BROWSING.open(1440, 900, "en-GB")).go(CITY.address());
        screen.signIn(CityContainer.ADMINISTRATOR, "not the password");
        assertThat(screen.page().locator("city-sign-in [role=alert]").textContent())
                .contains("wrong");
        assertThat(screen.page().locator("city-screen").count()).isZero();
    }

    @Test
    void showsTrucksThatMove() {
        Screen screen = desk().awaitTrucks();
        Map<String, List<Double>> before = screen.positions();
        Await.until("three trucks have moved", PATIENCE, () -> {
            return moved(before, screen.positions()) >= 3;
        });
    }

    /** How many of those that are in both pictures are elsewhere. */
    private static long moved(Map<String, List<Double>> before, Map<String, List<Double>> after) {
        return before.entrySet().stream()
                .filter(each -> after.containsKey(each.getKey()))
                .filter(each -> !each.getValue().equals(after.get(each.getKey())))
                .count();
    }

    private static void awaitAMinuteOfHistory() {
        CityHttp http = CITY.http();
        Await.until("trucks have driven for a minute", Duration.ofMinutes(3), () -> {
            Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
            JsonNode tracks = http.json(
                            "/api/muck/tracks?step=5&from=" + now.minusSeconds(3600) + "&to=" + now.minusSeconds(70))
                    .path("items");
            return tracks.findValues("fixes").stream()
                            .filter(fixes -> !fixes.isEmpty())
                            .count()
                    >= 20;
        });
    }

    @Test
    void losesAndRegainsThePanelOfASubsystemWithoutAReload() {
        Screen screen = desk().awaitPanel().awaitTrucks().mark();
        Deployer deployer = new Deployer(CITY.http());
        deployer.run("STOP", MUCK);
        screen.awaitNoPanel().awaitNoTrucks();
        assertThat(screen.isMarked()).isTrue();
        deployer.begin("START", MUCK);
        screen.awaitPanel().awaitTrucks();
        assertThat(screen.isMarked()).isTrue();
        BROWSING.forgive("/api/muck/"); // asked for in the moment in which they went
    }

    @Test
    void showsWhatATruckDoesAndWhereItWasToday() {
        Screen screen = desk().awaitPanel().awaitTrucks();
        screen.page().locator("[data-vehicle]").first().click();
        Locator card = screen.page().locator("[data-card]");
        card.waitFor();
        card.locator("button.track").click();
        card.getByText("fixes").waitFor();
        screen.picture("truck");
    }

    @Test
    @Order(Integer.MAX_VALUE) // when there is a past
    void replaysAPastHourByKeyboard() {
        awaitAMinuteOfHistory();
        Screen screen = desk().awaitPanel().awaitTrucks();
        Page page = screen.page();
        page.locator("[data-tab=replay]").click();
        page.locator("button.load").click();
        Locator slider = page.locator("input.slider");
        slider.waitFor();
        slider.focus();
        page.keyboard().press("End");
        page.keyboard().press("ArrowLeft");
        assertThat(slider.inputValue()).isEqualTo("3590");
        screen.awaitTrucks();
        Map<String, List<Double>> late = screen.positions();
        screen.picture("replay");
        press(page, "ArrowLeft", 4);
        assertThat(slider.inputValue()).isEqualTo("3550");
        assertThat(moved(late, screen.positions()))
                .as("trucks that were elsewhere 40 s before")
                .isGreaterThanOrEqualTo(3);
        press(page, "ArrowRight", 4);
        assertThat(moved(late, screen.positions())).as("changes of the past").isZero();
        page.locator("button.leave").click();
        screen.awaitTrucks();
    }

    private static void press(Page page, String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    @Test
    void letsADispatcherAcknowledgeAnAlarm() {
        CityHttp http = CITY.http();
        List<String> districts = http.json("/api/places/areas?level=DISTRICT").findValuesAsText("code");
        districts.forEach(code -> http.put("/api/muck/limits/" + code, "{\"limit\":5}"));
        try {
            Screen screen = desk();
            Locator waiting =
                    screen.page().locator("city-alarms button.acknowledge").first();
            waiting.waitFor();
            String id = (String) waiting.evaluate("button => button.closest('li').dataset.alarm");
            screen.page()
                    .locator("city-alarms li[data-alarm='" + id + "'] button.acknowledge")
                    .click();
            Await.until("the alarm is acknowledged", PATIENCE, () -> http.json("/api/alarms/" + id)
                    .hasNonNull("acknowledgedBy"));
        } finally {
            districts.forEach(code -> http.delete("/api/muck/limits/" + code));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wall, 3840, 1080, 22, zh-CN", "wall, 3840, 1080, 22, en-GB",
        "hall, 1920, 1080, 19.9, zh-CN", "hall, 1920, 1080, 19.9, en-GB",
        "desk, 1440, 900, 15, zh-CN", "desk, 1440, 900, 15, en-GB",
        "phone, 390, 844, 16, zh-CN", "phone, 390, 844, 16, en-GB"
    })
    void fitsEveryScreenLegiblyInBothLanguages(String name, int width, int height, double text, String locale) {
        Screen screen = signedIn(BROWSING.open(width, height, locale)).awaitTrucks();
        assertThat(screen.language()).startsWith(locale.substring(0, 2));
        screen.page().locator("city-header [role=tab]").nth(TRADES - 1).waitFor();
        assertThat(screen.fits()).isTrue();
        assertThat(screen.headerFits()).as("the header fits").isTrue();
        assertThat(screen.textPixels()).isGreaterThanOrEqualTo(text);
        screen.picture(name + "-" + locale);
    }

    @Test
    void remembersTheLanguageThatSomebodyChose() {
        Screen screen = desk();
        screen.page().locator("language-switch button").click();
        assertThat(screen.language()).isEqualTo("zh-CN");
        screen.page().reload();
        screen.awaitMap();
        assertThat(screen.language()).isEqualTo("zh-CN");
    }

    private static Screen desk() {
        return signedIn(BROWSING.open(1440, 900, "en-GB"));
    }

    private static Screen signedIn(Page page) {
        return new Screen(page)
                .go(CITY.address())
                .signIn(CityContainer.ADMINISTRATOR, CITY.password())
                .awaitMap();
    }
}
