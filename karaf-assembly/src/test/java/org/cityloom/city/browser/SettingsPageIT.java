/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.CityContainer;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody sees and does who changes thresholds at a desk. */
class SettingsPageIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    @Test
    void changesAThresholdByTheKeyboardAndTakesItBack() {
        Page page = opened(1440, 900, "en-GB");
        Locator limit = page.locator("[data-attribute='speeding.limit']");
        assertThat(limit.textContent()).contains("Speed limit", "km/h", "Default 50 km/h", "5 to 120", "an estimate");
        limit.locator("input").fill("500");
        limit.locator(".wrong").waitFor();
        assertThat(page.locator("[data-do=save]").isDisabled()).isTrue();
        limit.locator("input").fill("45");
        assertThat(page.locator(".pending").textContent()).contains("50 km/h", "45 km/h");
        picture(page, "settings-pending");
        page.keyboard().press("Control+s");
        page.locator("[data-do=undo]").waitFor();
        limit.locator(".mark:not(.edited)").waitFor();
        assertThat(page.locator(".history li").first().textContent())
                .contains("in force", "admin", "screen", "45 km/h");
        picture(page, "settings-saved");
        page.locator("[data-do=undo]").press("Enter");
        limit.locator(".mark").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(limit.locator("input").inputValue()).isEqualTo("50");
    }

    @Test
    void goesBackToASnapshotAndResetsToTheDefault() {
        Page page = opened(1440, 900, "zh-CN");
        Locator hold = page.locator("[data-attribute='speeding.hold']");
        assertThat(hold.textContent()).contains("超速时长", "默认 10 秒");
        hold.locator("input").fill("20");
        page.locator("[data-do=save]").click();
        hold.locator(".mark:not(.edited)").waitFor();
        hold.locator("[data-do=reset]").click();
        page.locator("[data-do=save]").click();
        hold.locator(".mark").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator(".history [data-do=restore]").first().click();
        hold.locator(".mark:not(.edited)").waitFor();
        assertThat(hold.locator("input").inputValue()).isEqualTo("20");
        picture(page, "settings-history");
    }

    @Test
    void fitsATelephone() {
        for (String locale : List.of("zh-CN", "en-GB")) {
            Page page = opened(390, 844, locale);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            picture(page, "settings-390-" + locale.substring(0, 2));
            page.locator("[data-attribute='moving.speed'] input").fill("4");
            page.locator(".pending").scrollIntoViewIfNeeded();
            picture(page, "settings-390-pending-" + locale.substring(0, 2));
        }
    }

    private static Page opened(int width, int height, String locale) {
        Page page = BROWSING.open(width, height, locale);
        page.navigate(CITY.address() + "/desk/settings#org.cityloom.muck");
        new Screen(page).signIn(CityContainer.ADMINISTRATOR, CITY.password());
        page.locator("[data-attribute='speeding.limit'] input").waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
