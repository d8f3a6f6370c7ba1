/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.CityContainer;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody sees and does who looks after trucks at a desk, with the table, the chart and the commands that all desks share. */
class MuckDeskIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2().withTrucks(60);

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    @Test
    void findsATruckByTheKeyboardAndTellsItSomething() {
        Page page = opened(1440, 900, "en-GB");
        page.locator("city-map[data-loaded]").waitFor();
        Locator table = page.locator("city-table:visible");
        table.locator("[data-sort=speed]").press("Enter");
        table.locator("[data-sort=speed]").press("Enter");
        assertThat(table.locator("th[aria-sort=descending]").textContent()).contains("Speed");
        assertThat(table.locator("footer").textContent()).contains("1–50 of 60");
        table.locator("[data-do=next]").press("Enter");
        assertThat(table.locator("footer").textContent()).contains("51–60 of 60");
        table.locator("tbody tr").first().press("Home");
        table.locator("tbody tr:focus").press("ArrowDown");
        table.locator("tbody tr:focus").press("Enter");
        page.locator("city-chart:visible g > path.line").waitFor();
        page.locator("city-chart:visible .plot").press("ArrowLeft");
        assertThat(page.locator("city-chart:visible .plot").getAttribute("aria-valuetext"))
                .contains("Speed", "km/h");
        Download file =
                page.waitForDownload(() -> table.locator("[data-do=export]").click());
        assertThat(file.suggestedFilename()).isEqualTo("muck-trucks.csv");

        page.locator("city-commands [data-kind=say]").click();
        page.locator("city-commands input").first().fill("Please close the cover");
        page.locator("city-commands input[name=reason]").fill("seen by a camera");
        page.locator("city-commands [data-do=send]").click();
        Locator command = page.locator("city-commands [data-command]").first();
        command.waitFor();
        assertThat(command.textContent()).contains("Please close the cover", "admin", "seen by a camera");
        command.locator("[data-do=history]").click();
        command.locator("ul li").first().waitFor();
        picture(page, "muck-desk");
    }

    @Test
    void filtersAndFitsATelephone() {
        Page page = opened(390, 844, "zh-CN");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        picture(page, "muck-desk-390");
        Locator row = page.locator("city-table:visible tbody tr").nth(2);
        String plate = row.locator("td").first().textContent();
        page.locator("city-table:visible input[type=search]").fill(plate);
        page.locator("city-table:visible tbody tr:only-child").click();
        page.locator("city-chart:visible .legend li").waitFor();
        assertThat(page.locator(".truck h2").textContent()).isEqualTo(plate);
        picture(page, "muck-desk-390-truck");
        assertThat(page.locator("a[href='/desk/settings#org.cityloom.muck']").count())
                .isEqualTo(1);
    }

    @Test
    void limitsOfAreasStandInATableThatSortsAndExports() {
        String district = CITY.http()
                .json("/api/places/areas?level=DISTRICT")
                .at("/items/0/code")
                .asText();
        for (int[] size : new int[][] {{1440, 900}, {3840, 1080}}) {
            Screen screen = new Screen(BROWSING.open(size[0], size[1], "en-GB")).go(CITY.address());
            screen.signIn(CityContainer.ADMINISTRATOR, CITY.password());
            Page page = screen.page();
            screen.panel().locator("[data-tab=limits]").click();
            page.locator("form.limit select").selectOption(district);
            page.locator("form.limit input").fill("35");
            page.locator("form.limit button").click();
            Locator row = page.locator(".limits [data-row='" + district + "']");
            row.waitFor();
            assertThat(row.textContent()).contains("35", "admin");
            picture(page, "muck-limits-" + size[0]);
            Download file = page.waitForDownload(
                    () -> page.locator(".limits [data-do=export]").click());
            assertThat(file.suggestedFilename()).isEqualTo("muck-limits.csv");
            row.locator("button").click();
            row.waitFor(CasesDesk.gone());
        }
    }

    private static Page opened(int width, int height, String locale) {
        Page page = BROWSING.open(width, height, locale);
        page.navigate(CITY.address() + "/desk/muck-desk");
        new Screen(page).signIn(CityContainer.ADMINISTRATOR, CITY.password());
        page.locator("city-table:visible tbody tr").nth(49).waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
