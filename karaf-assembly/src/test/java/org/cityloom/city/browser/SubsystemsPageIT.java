/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityShell;
import org.cityloom.platform.subsystems.testing.ArchiveBuilder;
import org.cityloom.platform.subsystems.testing.SigningKey;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sees and does on the page of the subsystems. */
class SubsystemsPageIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static CityShell shell;

    @TempDir
    Path folder;

    @BeforeAll
    static void somebodyTrustsTheVendor(@TempDir Path keys) throws IOException {
        shell = new CityShell(CITY);
        Path certificate =
                Files.write(keys.resolve("vendor.pem"), SigningKey.vendor().pem());
        shell.run("city:vendor-trust " + certificate);
    }

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    @Test
    void deploysUpdatesAndRollsBack() {
        Page page = opened("en-GB");
        upload(page, ArchiveBuilder.of("pump", "1.0.0").probation(Duration.ofSeconds(5)));
        page.locator("archive-preview [data-confirm]").click();
        Locator row = page.locator("li[data-subsystem=pump]");
        row.locator("[data-state=PROBATION]").waitFor();
        assertThat(row.textContent()).contains("first version, not kept yet");
        assertThat(row.locator("button").count()).isZero();
        awaitEnd(page);
        row.locator("[data-state=ACTIVE]").waitFor();
        assertThat(row.textContent()).contains("1.0.0", "Vendor");

        upload(page, ArchiveBuilder.of("pump", "1.1.0"));
        assertThat(page.locator("archive-preview article").textContent()).contains("1.0.0 → 1.1.0");
        picture(page, "subsystems-preview");
        page.locator("archive-preview [data-confirm]").click();
        awaitEnd(page);
        row.locator("[data-do=ROLL_BACK]").click();
        assertThat(page.locator("dialog h2").textContent()).contains("from 1.1.0 to 1.0.0");
        page.keyboard().press("Tab");
        page.locator("dialog [data-confirm]").click();
        awaitEnd(page);
        row.getByText("1.0.0").first().waitFor();
        picture(page, "subsystems");
        assertThat(page.locator("operation-history tbody tr").count()).isGreaterThanOrEqualTo(3);

        row.locator("[data-do=REMOVE]").click();
        page.locator("dialog label.risky").click();
        assertThat(page.locator("dialog [data-confirm]").isDisabled()).isTrue();
        page.locator("dialog input[name=id]").fill("pump");
        page.locator("dialog [data-confirm]").click();
        row.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void saysInTheReadersLanguageWhyAnArchiveIsRefused() {
        Page page = opened("zh-CN");
        upload(page, ArchiveBuilder.of("pump", "1.0.0").unsigned());
        Locator problem = page.locator("archive-upload .problem");
        problem.waitFor();
        assertThat(problem.textContent()).contains("被拒绝").contains("签名");
        upload(page, ArchiveBuilder.of("pump", "1.0.0").features("cityloom-nothing"));
        page.locator("archive-preview [data-code=feature-missing]").waitFor();
        assertThat(page.locator("archive-preview [data-confirm]").count()).isZero();
        BROWSING.forgive("/api/subsystems/archives");
    }

    @Test
    void saysOnEveryPageWhileUnsignedArchivesAreAllowed() {
        Page page = opened("en-GB");
        Page wall = BROWSING.open(3840, 1080, "zh-CN");
        new Screen(wall).go(CITY.address()).signIn(CityContainer.ADMINISTRATOR, CITY.password());
        wall.locator("city-header").waitFor();
        Locator notice = page.locator("city-notices [role=alert]");
        allowUnsigned(true);
        try {
            notice.waitFor();
            assertThat(notice.textContent()).contains("Development switch");
            wall.locator("city-notices [role=alert]").waitFor();
            picture(wall, "notice");
        } finally {
            allowUnsigned(false); // or the other tests would see it
        }
        Locator.WaitForOptions gone = new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
        notice.waitFor(gone);
        wall.locator("city-notices [role=alert]").waitFor(gone);
        BROWSING.forgive("/api/subsystems"); // the deployment is configured anew and away for a moment
    }

    @Test
    void isReachedFromTheBigScreenAndLeadsBack() {
        Page page = BROWSING.open(1440, 900, "en-GB");
        new Screen(page).go(CITY.address()).signIn(CityContainer.ADMINISTRATOR, CITY.password());
        page.locator("city-header a[href='/subsystems']").click();
        page.locator("installed-list").waitFor();
        page.locator("subsystems-page a[href='/']").click();
        page.locator("city-screen").waitFor();
    }

    private static void allowUnsigned(boolean allowed) {
        shell.run("config:property-set -p org.cityloom.subsystems allow.unsigned " + allowed);
    }

    private static Page opened(String locale) {
        Page page = BROWSING.open(1440, 900, locale);
        page.navigate(CITY.address() + "/subsystems");
        new Screen(page).signIn(CityContainer.ADMINISTRATOR, CITY.password());
        page.locator("installed-list").waitFor();
        return page;
    }

    private void upload(Page page, ArchiveBuilder archive) {
        page.locator("archive-upload input[type=file]").setInputFiles(archive.write(folder.resolve("pump.kar")));
        page.locator("archive-preview article, archive-upload .problem").first().waitFor();
    }

    /** Waits for the good end of the operation that was begun last, and puts it away. */
    private static void awaitEnd(Page page) {
        Locator over = page.locator("operations-now article.over");
        over.first().waitFor();
        assertThat(over.first().locator("[data-state]").getAttribute("data-state"))
                .as(over.first().textContent())
                .isEqualTo("DONE");
        over.first().locator("header button").click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
