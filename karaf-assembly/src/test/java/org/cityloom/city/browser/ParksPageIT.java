/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
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
    static final CityContainer CITY = CityContainer.onH2()
            .with("org.cityloom.parks", "camera.hosts", "127.0.0.1")
            .with("org.cityloom.parks", "camera.interval", "10");

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final int MODULES = 8; // of the desk, with all trades
    private static final double EXPIRY = 100_000; // milliseconds: a minute, and what looks and pages take

    private static LitPark park;

    @BeforeAll
    static void open() {
        park = new LitPark(CITY);
    }

    @AfterAll
    static void close() throws IOException {
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
        page.locator("city-import [data-do=import]").click();
        Locator form = page.locator("city-import dialog[open]");
        picture(page, "parks-import-" + language(locale));
        form.locator("input[name=rows]")
                .setInputFiles(new FilePayload(
                        "lamps.csv", "text/csv", LitPark.lamps(60).getBytes(StandardCharsets.UTF_8)));
        form.locator("[data-do=send]").click();
        form.locator(".outcome[data-refused='3'][data-taken='60']").waitFor();
        assertThat(form.locator(".refusals tbody tr").count()).isEqualTo(3);
        assertThat(form.locator(".refusals tbody").textContent())
                .contains(locale.startsWith("zh") ? "缺少“id”" : "'id' is missing");
        picture(page, "parks-imported-" + language(locale));
        form.locator("[data-do=close]").click();
        page.locator("city-table [data-row=L001]").waitFor();
        picture(page, "parks-lamps-" + locale.substring(0, 2));
    }

    @Test
    void theWallShowsPicturesAndWhoGivesNone() {
        Page page = opened(1440, 900, "zh-CN");
        page.locator("[data-tab=cameras]").click();
        page.locator("figure.alive[data-camera=lake-1] img").waitFor();
        Locator ofItsStream = page.locator("figure.alive[data-camera=lake-2] img");
        assertThat(ofItsStream.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isEqualTo(640);
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
        page.locator("[data-do=change-zone]").click();
        page.locator("input[name=meters]").first().waitFor();
        picture(page, "parks-390-form-" + language);
        page.locator("[data-do=leave]").click();
        page.locator("[data-tab=cameras]").click();
        page.locator("figure").first().waitFor();
        page.locator("nav a").nth(MODULES - 1).waitFor(); // those that come later push the link of this one away
        assertThat(page.locator("nav a[aria-current=page]").boundingBox()).satisfies(link -> {
            assertThat(link.x).isNotNegative();
            assertThat(link.x + link.width).isLessThanOrEqualTo(390);
        });
        assertThat(page.locator("figure")
                        .evaluateAll("all => all.filter(one => one.scrollHeight > one.clientHeight).length"))
                .as("cameras without their name")
                .isEqualTo(0);
        picture(page, "parks-390-cameras-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void aZoneIsAddedChangedAndRemovedWithTheKeyboard(String locale) {
        boolean zh = locale.startsWith("zh");
        Page page = opened(1440, 900, locale);
        page.locator("[data-do=new-zone]").press("Enter");
        page.locator("#field-id").press("Enter");
        page.locator("#wrong-longitude").waitFor();
        assertThat(page.locator("dialog .wrong").count()).isEqualTo(5);
        assertThat(page.locator("#wrong-name").textContent()).isEqualTo(zh ? "须为 1 至 100 个字符" : "1 to 100 characters");
        assertThat(page.locator("#field-id:focus").count()).isOne();
        picture(page, "parks-zone-form-wrong-" + language(locale));
        fill(page, "id", "pond", "name", "Pond", "park", "West lake", "latitude", "27.24", "longitude", "111.47");
        fill(page, "onBelow", "30", "offAbove", "20");
        assertThat(page.locator("input[name=circuits][value=c1]").isDisabled()).isTrue();
        page.locator("input[name=meters][value=m1]").press("Space");
        page.locator("#field-offAbove").press("Enter");
        page.locator("#wrong-offAbove").waitFor();
        fill(page, "offAbove", "60");
        picture(page, "parks-zone-form-" + language(locale));
        page.locator("#field-offAbove").press("Enter");
        page.locator("header [data-zone=pond]").waitFor();

        page.locator("[data-do=change-zone]").press("Enter");
        assertThat(page.locator("#field-onBelow").inputValue()).isEqualTo("30");
        assertThat(page.locator("input[name=meters][value=m1]").isChecked()).isTrue();
        fill(page, "name", "Duck pond");
        page.locator("[data-do=save]").press("Enter");
        page.locator("city-table tbody tr:has-text('Duck pond')").waitFor();
        page.locator("[data-do=change-zone]").press("Enter");
        page.locator("[data-do=remove]").press("Enter");
        page.locator("[data-do=remove].risky").press("Enter");
        page.locator("city-table tbody tr:has-text('Duck pond')").waitFor(gone());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void aCameraIsAddedChangedAndRemovedAndItsPasswordNeverComesBack(String locale) {
        boolean zh = locale.startsWith("zh");
        Page page = opened(1440, 900, locale);
        page.locator("[data-tab=cameras]").click();
        page.locator("[data-do=new-camera]").press("Enter");
        fill(page, "id", "pond-1", "name", "Pond 1", "latitude", "27.24", "longitude", "111.47");
        fill(page, "streamUrl", "http://127.0.0.1/", "user", "view");
        page.locator("#field-user").press("Enter");
        page.locator("#wrong-password.wrong").waitFor();
        assertThat(page.locator("#wrong-streamUrl").textContent()).contains(zh ? "须以 rtsp://" : "Starts with rtsp://");
        fill(page, "streamUrl", "rtsp://127.0.0.1:9/1", "password", "word-of-camera");
        picture(page, "parks-camera-form-" + language(locale));
        page.locator("#field-password").press("Enter");
        Locator camera = page.locator("figure.silent[data-camera=pond-1]");
        camera.locator("[data-failure=NO_CONNECTION]").waitFor(new Locator.WaitForOptions().setTimeout(EXPIRY));
        assertThat(camera.textContent()).contains(zh ? "无法建立连接" : "it takes no connection");
        picture(page, "parks-cameras-" + language(locale));

        camera.locator("[data-do=change-camera]").press("Enter");
        assertThat(page.locator("#field-user").inputValue()).isEqualTo("view");
        assertThat(page.locator("#field-password").inputValue()).isEmpty();
        fill(page, "name", "Duck pond 1");
        page.locator("[data-do=save]").press("Enter");
        page.locator("figure:has-text('Duck pond 1') [data-do=change-camera]").press("Enter");
        page.locator("[data-do=remove]").press("Enter");
        page.locator("[data-do=remove].risky").press("Enter");
        page.locator("figure[data-camera=pond-1]").waitFor(gone());
        assertThat(page.content()).doesNotContain("word-of-camera");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void everyCircuitSaysWhyItIsOn(String locale) {
        boolean zh = locale.startsWith("zh");
        Page page = opened(1440, 900, locale);
        page.locator("city-table tbody tr:has-text('Lake walk')").click();
        Locator circuit = page.locator(".circuits [data-circuit=c1]");
        circuit.waitFor();
        assertThat(circuit.textContent()).contains(zh ? "电流" : "It drew");
        picture(page, "parks-zone-" + language(locale));
        page.locator("[data-tab=circuits]").click();
        page.locator("city-table tbody tr:has-text('c1')").waitFor();
        assertThat(page.locator("city-table tbody tr:has-text('c2')").textContent())
                .contains(zh ? "分区“Lake walk”" : "Zone 'Lake walk'");
        picture(page, "parks-circuits-" + language(locale));
        page.setViewportSize(390, 844);
        assertThat(page.locator("city-table:visible").boundingBox().width).isLessThanOrEqualTo(390);
        picture(page, "parks-390-circuits-" + language(locale));
        page.setViewportSize(3840, 1080);
        page.navigate(CITY.address() + "/");
        page.locator("[role=tab][data-module=parks-panel]").click();
        page.locator("button[data-zone=lake]").click();
        page.locator(".panel .why").waitFor();
        picture(page, "parks-panel-" + language(locale));
    }

    private static void fill(Page page, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            page.locator("#field-" + namesAndValues[i]).fill(namesAndValues[i + 1]);
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static String language(String locale) {
        return locale.substring(0, 2);
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
