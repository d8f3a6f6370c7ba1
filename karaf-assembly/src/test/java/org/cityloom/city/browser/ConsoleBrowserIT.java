package org.cityloom.city.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.cityloom.city.CityContainer;
import org.cityloom.city.subsystems.MuckVersions;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleBrowserIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @TempDir
    Path folder;

    @Test
    void updatesMuckAndSeesItHealthy() throws IOException {
        Page page = signedIn("en-GB");
        Locator row = page.locator("tr[data-subsystem=muck]");
        row.locator("[data-state=ACTIVE]").waitFor();
        Path archive = Files.write(folder.resolve("muck.kar"), MuckVersions.archive(CITY, "9.0.0", 2));
        page.locator("#city-archive").setInputFiles(archive);
        page.locator("#city-dialog [data-confirm]:not([disabled])").click();
        page.locator("[data-operation=DONE]").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        row.locator("[data-version='9.0.0']").waitFor();
        row.locator("[data-health=OK]").waitFor();
        picture(page, "console-en");
    }

    @Test
    void setsAThresholdByKeyboardAndResetsIt() {
        Page page = signedIn("zh-CN");
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
    }

    private static Page signedIn(String locale) {
        Page page = BROWSING.open(1440, 900, locale);
        page.navigate(CITY.address() + "/hawtio/");
        page.locator("input[name=username], #inputUsername, input[type=text]").first().fill(CityContainer.ADMINISTRATOR);
        page.locator("input[type=password]").fill(CITY.password());
        page.keyboard().press("Enter");
        page.locator(".nav-pf-vertical").first().waitFor();
        page.navigate(CITY.address() + "/hawtio/city");
        page.locator("city").waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
