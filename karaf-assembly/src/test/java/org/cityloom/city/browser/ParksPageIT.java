/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.city.CityContainer;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk of the parks in a real browser, with devices that speak MQTT. */
class ParksPageIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2().with("org.cityloom.parks", "camera.hosts", "127.0.0.1");

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final double EXPIRY = 100_000; // milliseconds: a minute, and what looks and pages take

    private static LitPark park;

    @BeforeAll
    static void open() {
        park = new LitPark(CITY);
    }

    @AfterAll
    static void close() {
        park.close();
    }

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    @Test
    void aZoneIsSwitchedByHandAndItExpires() {
        Page page = opened(1440, 900, "en-GB");
        page.locator("city-table tbody tr:has-text('Lake walk')").click();
        Locator state = page.locator("[data-zone=lake]:not([data-state=WAITING])");
        String before = state.getAttribute("data-state");
        assertThat(page.locator(".why").textContent()).contains("since", "meters");
        picture(page, "parks-zone");
        page.locator("input[name=minutes]").fill("1");
        page.locator("input[name=reason]").fill("festival");
        page.locator("[data-do=on]").click();
        page.locator("[data-zone=lake][data-state=HAND]").waitFor();
        assertThat(page.locator(".why").textContent()).contains("Switched on by hand by admin", "Automatic:");
        page.locator("city-table tbody tr:has-text('2/2')").waitFor();
        picture(page, "parks-by-hand");
        page.locator("[data-zone=lake][data-state=" + before + "]")
                .waitFor(new Locator.WaitForOptions().setTimeout(EXPIRY));
        assertThat(page.locator("form.hand").count()).isOne();

        page.locator("[data-do=off]").click();
        page.locator("[data-do=release]").click();
        page.locator("form.hand").waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void lampsAreImportedWithThreeBadRows(String locale) {
        Page page = opened(1440, 900, locale);
        page.locator("[data-tab=lamps]").click();
        page.locator("input[name=lamps]")
                .setInputFiles(new FilePayload(
                        "lamps.csv", "text/csv", LitPark.lamps(60).getBytes(StandardCharsets.UTF_8)));
        Locator told = page.locator(".told[data-refused='3'][data-taken='60']");
        told.waitFor();
        assertThat(told.locator("li").count()).isEqualTo(3);
        assertThat(told.textContent()).contains(locale.startsWith("zh") ? "缺少“id”" : "'id' is missing");
        page.locator("city-table footer").waitFor();
        picture(page, "parks-lamps-" + locale.substring(0, 2));
    }

    @Test
    void theWallShowsPicturesAndWhoGivesNone() {
        Page page = opened(1440, 900, "zh-CN");
        page.locator("[data-tab=cameras]").click();
        page.locator("figure.alive[data-camera=lake-1] img").waitFor();
        page.locator("figure.silent[data-camera=gate-1]").waitFor();
        assertThat(page.content()).doesNotContain("word-of-camera");
        picture(page, "parks-cameras");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void fitsATelephone(String locale) {
        Page page = opened(390, 844, locale);
        String language = locale.substring(0, 2);
        picture(page, "parks-390-list-" + language);
        page.locator("city-table tbody tr:has-text('Lake walk')").click();
        page.locator(".one .why").waitFor();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        picture(page, "parks-390-zone-" + language);
        page.locator("[data-tab=cameras]").click();
        page.locator("figure").first().waitFor();
        picture(page, "parks-390-cameras-" + language);
    }

    private static Page opened(int width, int height, String locale) {
        Page page = BROWSING.open(width, height, locale);
        page.navigate(CITY.address() + "/desk/parks-desk");
        new Screen(page).signIn(CityContainer.ADMINISTRATOR, CITY.password());
        page.locator("city-table tbody tr:has-text('Lake walk')").waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
