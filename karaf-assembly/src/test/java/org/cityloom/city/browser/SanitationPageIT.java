/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

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

/** The desk of sanitation in a real browser: the vehicle with low pressure is found and its chart opened. */
class SanitationPageIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static SanitationMorning morning;

    @BeforeAll
    static void vehiclesAndWorkersReport() throws InterruptedException {
        morning = new SanitationMorning(CITY);
    }

    @AfterAll
    static void theyStop() throws Exception {
        morning.close();
    }

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void theVehicleWithLowPressureIsFoundAndItsChartOpened(String locale) {
        boolean zh = locale.startsWith("zh");
        Page page = opened(1440, 900, locale);
        picture(page, "sanitation-list-" + locale.substring(0, 2));
        page.locator(".list city-table select[slot=tools]").selectOption("ALARM");
        Locator row = page.locator(".list [data-row='" + SanitationMorning.EMPTY + "']");
        page.locator(".list [data-row='sweeper-01']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator(".list [data-row]").count()).isOne();
        assertThat(row.textContent()).contains("0.08", zh ? "水压异常" : "water pressure");
        row.click();
        Locator detail = page.locator("[data-vehicle='" + SanitationMorning.EMPTY + "']");
        detail.waitFor();
        assertThat(detail.locator(".facts .bad").textContent()).isEqualTo("0.08 MPa");
        assertThat(detail.locator("select[name=route]").inputValue()).isEqualTo("冲洗03线");
        assertThat(detail.locator("[data-fact=extent] dd").textContent())
                .as("it worked for 180 of 390 reports of its route")
                .matches("\\d\\.\\d / \\d\\.\\d km · 4[567]\\.\\d%");
        assertThat(detail.locator(".extent li").allTextContents())
                .hasSize(3)
                .first()
                .asString()
                .matches((zh ? "已作业" : "worked") + " \\d\\.\\d km");
        detail.locator("city-chart:not([loading]) svg, city-chart:not([loading]) canvas")
                .first()
                .waitFor();
        page.locator(".map city-map[data-loaded]").waitFor();
        picture(page, "sanitation-vehicle-" + locale.substring(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void itIsFoundOnATelephoneToo(String locale) {
        Page page = opened(390, 844, locale);
        picture(page, "sanitation-390-list-" + locale.substring(0, 2));
        page.locator(".list [data-row='" + SanitationMorning.EMPTY + "']").click();
        page.locator("[data-vehicle='" + SanitationMorning.EMPTY + "'] city-chart")
                .waitFor();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        picture(page, "sanitation-390-vehicle-" + locale.substring(0, 2));
    }

    @Test
    void rowsThatCannotBeTakenAreToldAndTheOthersAreTaken() {
        Page page = opened(1440, 900, "zh-CN");
        page.locator("[data-tab=routes]").click();
        page.locator(".list [data-row]").first().waitFor();
        page.locator("[data-do=import]").click();
        String csv = SanitationMorning.header()
                + morning.row(50, 1, "东门")
                + "冲洗50线,2,西门,25:00,111.4,27.2,2,一\n"
                + "冲洗50线,3,南门,08:00,here,27.2,3,一\n"
                + "冲洗50线,4,北门,08:00,111.4,27.2,4,八\n";
        page.locator("dialog.import input[type=file]")
                .setInputFiles(new FilePayload("routes.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("dialog.import select[name=area] option").first().waitFor(attached());
        page.locator("dialog.import [data-do=send]").click();
        page.locator(".refusals li").first().waitFor();
        assertThat(page.locator(".refusals li").allTextContents())
                .hasSize(3)
                .anyMatch(text -> text.contains("第 3 行") && text.contains("16:43"));
        assertThat(page.locator(".outcome").textContent()).contains("导入 1 条线路、1 个站点", "3 行未导入");
        picture(page, "sanitation-import");
        page.keyboard().press("Escape");
        page.locator(".list [data-row='冲洗03线']").click();
        page.locator(".route city-table [data-row]").first().waitFor();
        assertThat(page.locator(".route [data-fact=extent]").textContent()).matches("完成里程 .+ km · 4[567]\\.\\d%");
        assertThat(page.locator(".route .extent [data-extent=OPEN]").textContent())
                .startsWith("未行驶 ");
        picture(page, "sanitation-route");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void aWorkersDayIsSeenAsATimeline(String locale) {
        Page page = opened(1440, 900, locale);
        page.locator("[data-tab=crews]").click();
        page.locator(".list [data-row='crew-01']").click();
        page.locator("[data-worker=crew-01] ol.course li").first().waitFor();
        assertThat(page.locator("[data-worker=crew-01] ul.course li").textContent())
                .contains("王芳");
        picture(page, "sanitation-crew-" + locale.substring(0, 2));
    }

    @Test
    void theBigScreenShowsThem() {
        for (String locale : List.of("zh-CN", "en-GB")) {
            Page page = BROWSING.open(1440, 900, locale);
            new Screen(page)
                    .go(CITY.address())
                    .signIn(CityContainer.ADMINISTRATOR, CITY.password())
                    .awaitMap();
            page.locator("[role=tab][data-module=sanitation-panel]").click();
            Locator panel = page.locator("city-modules .module[data-module=sanitation-panel]");
            panel.locator("[data-vehicle='" + SanitationMorning.EMPTY + "']").click();
            assertThat(panel.locator("[data-state=WORKING] b").textContent()).isEqualTo("9");
            picture(page, "sanitation-screen-" + locale.substring(0, 2));
        }
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static Page opened(int width, int height, String locale) {
        Page page = BROWSING.open(width, height, locale);
        page.navigate(CITY.address() + "/desk/sanitation-desk");
        new Screen(page).signIn(CityContainer.ADMINISTRATOR, CITY.password());
        page.locator(".list [data-row]").first().waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
