/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityShell;
import org.cityloom.city.console.ConsolePeople;
import org.cityloom.city.subsystems.MuckVersions;
import org.cityloom.platform.subsystems.testing.ArchiveBuilder;
import org.cityloom.platform.subsystems.testing.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleBrowserIT {
    private static final String MUCK_SETTINGS = "form[data-pid='org.cityloom.muck'] ";

    /** Columns of the thresholds. */
    private static final int TITLE = 0;

    private static final int UNIT = 2;
    private static final int DEFAULT = 3;
    private static final int RANGE = 4;
    private static final int ABOUT = 5;

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
        page.locator("#city-dialog [data-confirm]:not([disabled])").waitFor();
        picture(page, "console-preview");
        page.locator("#city-dialog [data-confirm]").click();
        page.locator("[data-operation=DONE]").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        row.locator("[data-version='9.0.0']").waitFor();
        row.locator("[data-health=OK]").waitFor();
        picture(page, "console-en");
        complainsAboutNothingElse();
    }

    @Test
    void installsASubsystemUpdatesItAndRollsItBack() {
        Page page = administrator("zh-CN");
        Locator pump = page.locator("tr[data-subsystem=pump]");
        upload(page, ArchiveBuilder.of("pump", "1.0.0").write(folder.resolve("pump-1.kar")));
        pump.locator("[data-version='1.0.0']").waitFor();
        assertThat(pump.locator("[data-do=rollBack]").isDisabled()).isTrue();
        upload(page, ArchiveBuilder.of("pump", "1.1.0").write(folder.resolve("pump-2.kar")));
        pump.locator("[data-version='1.1.0']").waitFor();
        pump.locator("[data-do=rollBack]:not([disabled])").click();
        assertThat(page.locator("#city-dialog h2").textContent()).contains("1.1.0", "1.0.0");
        picture(page, "console-rollback");
        page.locator("#city-dialog [data-confirm]").click();
        awaitEnd(page);
        pump.locator("[data-version='1.0.0']").waitFor();
        pump.locator("[data-state=ACTIVE]").waitFor();
        JsonNode latest =
                CITY.http().json("/api/subsystems/operations?subsystem=pump").at("/items/0");
        assertThat(latest.path("kind").asText()).isEqualTo("ROLL_BACK");
        assertThat(latest.path("by").asText()).isEqualTo(CityContainer.ADMINISTRATOR);
        assertThat(latest.path("via").asText()).isEqualTo("console");
        complainsAboutNothingElse();
    }

    /** Picks an archive, sees what it would do, confirms, and waits for the good end. */
    private static void upload(Page page, Path archive) {
        page.locator("#city-archive").setInputFiles(archive);
        page.locator("#city-dialog [data-confirm]:not([disabled])").click();
        awaitEnd(page);
    }

    /** Waits for the good end of what was begun last, and puts it away. */
    private static void awaitEnd(Page page) {
        Locator done = page.locator("[data-operation=DONE]");
        done.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        done.locator("button").click();
    }

    @Test
    void setsAThresholdByKeyboardFindsItInTheLogsAndResetsIt() {
        Page page = administrator("zh-CN");
        Locator setting = page.locator("tr[data-setting='speeding.limit']");
        Locator value = setting.locator("input");
        value.waitFor();
        assertThat(page.locator("city h1").first().textContent()).contains("子系统");
        value.fill("500");
        assertThat(page.locator(MUCK_SETTINGS + "[data-do=save]").isDisabled()).isTrue();
        value.fill("45");
        page.keyboard().press("Enter");
        page.getByText("已保存").waitFor();
        tellsUnitDefaultAndSource(page, "\\s*\\p{IsHan}+\\s*", "估计值");
        picture(page, "console-zh");
        page.getByText("Logs").first().click();
        Locator entry =
                page.locator("logs tr").filter(new Locator.FilterOptions().setHasText("admin set {speeding.limit=45}"));
        entry.first().waitFor();
        assertThat(entry.first().locator("td").first().textContent())
                .startsWith(String.valueOf(page.evaluate("new Date().getFullYear()")));
        picture(page, "console-logs");
        page.getByText("城市").first().click();
        setting.locator("[data-do=reset]").click();
        setting.locator("[data-do=reset][disabled]").waitFor();
        assertThat(value.inputValue()).isEqualTo("50");
        complainsAboutNothingElse();
    }

    /** Of every setting: title, unit, default, range, and what it does and where the default comes from. */
    private static void tellsUnitDefaultAndSource(Page page, String script, String source) {
        List<Locator> settings =
                page.locator(MUCK_SETTINGS + "tr[data-setting]").all();
        assertThat(settings).hasSizeGreaterThanOrEqualTo(5).allSatisfy(setting -> {
            List<String> cells = setting.locator("th, td").allTextContents();
            assertThat(cells.get(TITLE)).matches(script).doesNotContain("(");
            assertThat(cells.get(UNIT)).isNotBlank();
            assertThat(cells.get(DEFAULT)).matches("[0-9]+");
            assertThat(cells.get(RANGE)).matches("[0-9.]+ – [0-9.]+");
            assertThat(cells.get(ABOUT)).contains(cells.get(DEFAULT), source);
        });
    }

    @Test
    void offersAViewerNothingThatTheyMayNotDo() {
        Page viewer = signedIn("en-GB", "tab-viewer", ConsolePeople.viewer(CITY, "tab-viewer"));
        viewer.locator("[data-note=looks-only]").waitFor();
        viewer.locator("[data-note=reads-only]").waitFor();
        Locator setting = viewer.locator("tr[data-setting='speeding.limit']");
        setting.waitFor();
        tellsUnitDefaultAndSource(viewer, "\\s*[A-Za-z ]+\\s*", "an estimate");
        assertThat(setting.locator("input").isEditable()).isFalse();
        assertThat(viewer.locator("city [data-do]").count()).isZero();
        // Hawtio asks for rights after it has shown its tabs
        viewer.getByText("Logs").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        picture(viewer, "console-viewer");
    }

    @Test
    void letsAManagerStopAndStartMuck() {
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
