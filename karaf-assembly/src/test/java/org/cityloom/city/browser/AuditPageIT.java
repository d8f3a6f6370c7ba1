/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** What an auditor sees and does on the page of the audit. */
class AuditPageIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @BeforeAll
    static void somebodyChangesADevice() {
        CityHttp http = CITY.http();
        CityHttp.parsed(http.post(
                "/api/devices",
                "{\"id\":\"seen-1\",\"type\":\"muck-truck\",\"name\":\"<img src=x onerror=alert(1)>\"}"));
        CityHttp.parsed(http.put("/api/devices/seen-1", "{\"type\":\"muck-truck\",\"name\":\"湘E·12345\"}"));
    }

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    @Test
    void searchesShowsTheDifferenceVerifiesAndExportsByTheKeyboard() {
        Page page = opened(1440, 900, "en-GB");
        page.locator("input[name=subject]").fill("seen-1");
        page.locator("input[name=action]").fill("devices:change");
        page.keyboard().press("Enter");
        Locator row = page.locator("tr[data-entry]").filter(new Locator.FilterOptions().setHasText("devices:change"));
        row.waitFor();
        assertThat(row.locator("del").textContent()).contains("<img src=x");
        assertThat(row.locator("ins").textContent()).contains("湘E·12345");
        assertThat(row.textContent()).contains("Administrator", "screen · 127.0.0.1 · session");

        page.locator("[data-do=verify]").focus();
        page.keyboard().press("Enter");
        page.locator(".whole").waitFor();
        Download download =
                page.waitForDownload(() -> page.locator("[data-do=export]").press("Enter"));
        assertThat(download.suggestedFilename()).isEqualTo("audit.csv");
        picture(page, "audit");
    }

    @Test
    void fitsFromATelephoneToAWall() {
        for (List<Integer> size : List.of(List.of(390, 844), List.of(3840, 2160))) {
            Page page = opened(size.get(0), size.get(1), "zh-CN");
            assertThat(page.locator("h1").textContent()).isEqualTo("审计");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            picture(page, "audit-" + size.get(0));
        }
    }

    private static Page opened(int width, int height, String locale) {
        Page page = BROWSING.open(width, height, locale);
        page.navigate(CITY.address() + "/audit");
        new Screen(page).signIn(CityContainer.ADMINISTRATOR, CITY.password());
        page.locator("audit-page tr[data-entry]").first().waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
