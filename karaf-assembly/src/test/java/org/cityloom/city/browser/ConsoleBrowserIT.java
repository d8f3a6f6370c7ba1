/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityShell;
import org.cityloom.city.console.ConsolePeople;
import org.cityloom.city.subsystems.MuckVersions;
import org.cityloom.platform.subsystems.testing.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleBrowserIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @TempDir
    Path folder;

    @BeforeAll
    static void somebodyTrustsTheVendor(@TempDir Path keys) throws IOException {
        CityShell shell = new CityShell(CITY);
        Path certificate =
                Files.write(keys.resolve("vendor.pem"), SigningKey.vendor().pem());
        shell.run("city:vendor-trust " + certificate);
    }

    @Test
    void updatesMuckAndSeesItHealthy() throws IOException {
        Page page = administrator("en-GB");
        Locator row = muck(page);
        row.locator("[data-state=ACTIVE]").waitFor();
        Path archive = Files.write(folder.resolve("muck.kar"), MuckVersions.archive(CITY, "9.0.0", 2));
        page.locator("#city-archive").setInputFiles(archive);
        page.locator("#city-dialog [data-confirm]:not([disabled])").click();
        page.locator("[data-operation=DONE]").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        row.locator("[data-version='9.0.0']").waitFor();
        row.locator("[data-health=OK]").waitFor();
        picture(page, "console-en");
        complainsAboutNothingElse();
    }

    @Test
    void setsAThresholdByKeyboardAndResetsIt() {
        Page page = administrator("zh-CN");
        Locator setting = page.locator("tr[data-setting='speeding.limit']");
        Locator value = setting.locator("input");
        value.waitFor();
        assertThat(page.locator("city h1").first().textContent()).contains("子系统");
        value.fill("500");
        assertThat(page.locator("[data-do=save]").isDisabled()).isTrue();
        value.fill("45");
        page.keyboard().press("Enter");
        page.getByText("已保存").waitFor();
        picture(page, "console-zh");
        setting.locator("[data-do=reset]").click();
        setting.locator("[data-do=reset][disabled]").waitFor();
        assertThat(value.inputValue()).isEqualTo("50.0");
        complainsAboutNothingElse();
    }

    @Test
    void letsAManagerStopAndStartMuckAndTellsAViewerThatTheyMayNot() {
        Page viewer = signedIn("en-GB", "tab-viewer", ConsolePeople.viewer(CITY, "tab-viewer"));
        muck(viewer).locator("[data-state=ACTIVE]").waitFor();
        press(viewer, "stop");
        assertThat(viewer.locator("city .alert-danger").textContent()).contains("You are not permitted to do this");
        assertThat(muck(viewer).locator("[data-state]").getAttribute("data-state"))
                .isEqualTo("ACTIVE");
        picture(viewer, "console-viewer");
        Page manager = signedIn("zh-CN", "tab-manager", ConsolePeople.manager(CITY, "tab-manager"));
        press(manager, "stop");
        muck(manager).locator("[data-state=STOPPED]").waitFor();
        press(manager, "start");
        muck(manager).locator("[data-state=ACTIVE]").waitFor();
    }

    private static void press(Page page, String what) {
        muck(page).locator("[data-do=" + what + "]").click();
        page.locator("#city-dialog [data-confirm]").click();
    }

    private static Locator muck(Page page) {
        return page.locator("tr[data-subsystem=muck]");
    }

    private static Page administrator(String locale) {
        return signedIn(locale, CityContainer.ADMINISTRATOR, CITY.password());
    }

    /** The tab City is the first that one sees. */
    private static Page signedIn(String locale, String name, String password) {
        Page page = BROWSING.open(1440, 900, locale);
        page.navigate(CITY.address() + "/hawtio/");
        page.locator("input[type=text]").first().fill(name);
        page.locator("input[type=password]").fill(password);
        page.keyboard().press("Enter");
        muck(page).waitFor();
        return page;
    }

    /** What Hawtio itself asks for before somebody signs in, and does without. */
    private static void complainsAboutNothingElse() {
        BROWSING.forgive("status of 403");
        BROWSING.forgive("/hawtio/oauth/config.js");
        BROWSING.forgive("/hawtio/proxy/enabled");
        BROWSING.forgive("'HawtioVersion'");
        BROWSING.forgive("Possibly unhandled rejection:  at ");
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
