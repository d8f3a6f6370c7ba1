/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

import org.cityloom.city.Await;
import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;
import org.cityloom.city.cases.Crew;

import static org.assertj.core.api.Assertions.assertThat;

/** The desk of sanitation in a real browser: the vehicle with low pressure is found and its chart opened. */
class SanitationPageIT {
    @RegisterExtension
    static final CityContainer CITY =
            CityContainer.onH2().with("org.cityloom.screen", "zone", SanitationMorning.ZONE.getId());

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final Duration PATIENCE = Duration.ofMinutes(2); // the effect of a command has 30 s

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
        page.locator(".list city-table select[slot=tools]:visible").selectOption("ALARM");
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
        page.locator("city-import [data-do=import]").click();
        String csv = SanitationMorning.header()
                + morning.row(50, 1, "东门")
                + "冲洗50线,2,西门,25:00,111.4,27.2,2,一\n"
                + "冲洗50线,3,南门,08:00,here,27.2,3,一\n"
                + "冲洗50线,4,北门,08:00,111.4,27.2,4,八\n";
        Locator form = page.locator("city-import dialog[open]");
        form.locator(".columns code").first().waitFor();
        page.locator("city-import select[name=area] option").first().waitFor(attached());
        page.locator("city-import select[name=work]").selectOption("WASHING");
        picture(page, "sanitation-import-form");
        choose(form, csv);
        page.locator("city-import input[name=tolerance]").fill("");
        form.locator("[data-do=send]").click();
        assertThat(form.locator(".outcome").count()).isZero();
        page.locator("city-import input[name=tolerance]").fill("15");
        form.locator("[data-do=send]").click();
        form.locator(".outcome[data-taken='1'][data-refused='3']").waitFor();
        assertThat(form.locator(".refusals tbody tr").allTextContents())
                .hasSize(3)
                .anyMatch(text -> text.contains("3") && text.contains("16:43"));
        picture(page, "sanitation-import");
        page.keyboard().press("Escape");
        assertThat(page.locator(".list [data-row='冲洗50线']").textContent()).contains("冲洗");
        page.locator(".list [data-row='冲洗03线']").click();
        page.locator(".route city-table [data-row]").first().waitFor();
        assertThat(page.locator(".route [data-fact=extent]").textContent()).matches("完成里程 .+ km · 4[567]\\.\\d%");
        assertThat(page.locator(".route .extent [data-extent=OPEN]").textContent())
                .startsWith("未行驶 ");
        picture(page, "sanitation-route");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void aFleetIsImportedWithThreeBadRowsAndItsVehiclesReport(String locale) throws Exception {
        boolean zh = locale.startsWith("zh");
        String language = locale.substring(0, 2);
        Page page = opened(1440, 900, locale);
        page.locator("city-import [data-do=import]").press("Enter");
        Locator form = page.locator("city-import dialog[open]");
        form.locator(".columns code").first().waitFor();
        String example = downloaded(page, form.locator("[data-do=example]"));
        assertThat(example).startsWith("\ufeffid,name,owner\r\nsweeper-901,");
        picture(page, "sanitation-fleet-form-" + language);
        choose(form, fleet(language));
        form.locator("[data-do=send]").press("Enter");
        form.locator(".outcome[data-taken='3'][data-refused='3']").waitFor();
        assertThat(form.locator(".refusals tbody tr").allTextContents())
                .satisfiesExactly(
                        row -> assertThat(row).contains("3", zh ? "编号“sweeper-01”已登记" : "id 'sweeper-01' is taken"),
                        row -> assertThat(row).contains("5", zh ? "编号须为" : "id must be", "湘E/1"),
                        row -> assertThat(row).contains("6", zh ? "类型须为" : "type must be", "muck-truck"));
        picture(page, "sanitation-fleet-" + language);
        page.keyboard().press("Escape");
        form.locator("[data-do=forget]").waitFor();
        picture(page, "sanitation-fleet-secrets-" + language);
        List<String> secrets =
                downloaded(page, form.locator("[data-do=save-secrets]")).lines().toList();
        assertThat(secrets).hasSize(4).first().isEqualTo("id,secret");
        String[] first = secrets.get(1).split(",");
        assertThat(page.content()).doesNotContain(first[1]);
        form.locator(".saved").waitFor();
        picture(page, "sanitation-fleet-saved-" + language);
        form.locator("[data-do=close]").press("Enter");
        for (int number = 1; number <= 3; number++) {
            Locator row = page.locator(".list [data-row='fleet-" + language + "-" + number + "']");
            assertThat(row.textContent()).contains("湘E·F000" + number);
        }
        morning.park(first[0], first[1]);
        Locator row = page.locator(".list [data-row='" + first[0] + "']:has-text('" + (zh ? "停车" : "stopped") + "')");
        row.waitFor();
        picture(page, "sanitation-fleet-list-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void aFleetIsImportedOnATelephoneToo(String locale) {
        String language = locale.substring(0, 2);
        Page page = opened(390, 844, locale);
        page.locator("city-import [data-do=import]").click();
        Locator form = page.locator("city-import dialog[open]");
        picture(page, "sanitation-390-fleet-form-" + language);
        choose(form, fleet("390-" + language));
        form.locator("[data-do=send]").click();
        form.locator(".refusals tbody tr").first().waitFor();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        picture(page, "sanitation-390-fleet-" + language);
        form.locator("[data-do=close]").click();
        form.locator("[data-do=forget]").click();
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void aVehicleProvesThatItsPumpIsOffAndAnEmptyOneCannotProveThatItIsOn() throws Exception {
        Page page = opened(1440, 900, "zh-CN");
        tell(page, "sweeper-04", "pump-off");
        Await.until(
                "its answer", PATIENCE, () -> morning.lastCommand("sweeper-04").equals("ACKNOWLEDGED"));
        assertThat(morning.told).contains("sweeper-04 pump-off");
        morning.report("sweeper-04", "\"speed\":8,\"pressure\":0.3,\"pump\":0,\"brush\":1");
        Await.until(
                "its proof", PATIENCE, () -> morning.lastCommand("sweeper-04").equals("DONE"));
        tell(page, SanitationMorning.EMPTY, "pump-on");
        Await.until("no proof", PATIENCE, () -> morning.lastCommand(SanitationMorning.EMPTY)
                .equals("INEFFECTIVE"));
        Await.until("the alarm", PATIENCE, () -> morning.alarms(SanitationMorning.EMPTY)
                .contains("sanitation-command"));
        pictureOfAlarm(page, "命令未执行", "sanitation-commands-zh");
        Page english = opened(1440, 900, "en-GB");
        english.locator(".list [data-row='" + SanitationMorning.EMPTY + "']").click();
        pictureOfAlarm(english, "command failed", "sanitation-commands-en");
    }

    private static void pictureOfAlarm(Page page, String text, String name) throws InterruptedException {
        Locator alarm = page.locator("[data-vehicle] .alarm:has-text('" + text + "')");
        Await.until("the alarm on the page, as the vehicle goes on reporting", PATIENCE, () -> {
            morning.report(SanitationMorning.EMPTY, "\"speed\":8,\"pressure\":0.08,\"pump\":1,\"brush\":1,\"tank\":2");
            return alarm.isVisible();
        });
        page.locator("[data-vehicle] city-commands").scrollIntoViewIfNeeded();
        picture(page, name);
    }

    private static void tell(Page page, String vehicle, String kind) {
        page.locator(".list [data-row='" + vehicle + "']").click();
        Locator commands = page.locator("[data-vehicle='" + vehicle + "'] city-commands");
        commands.locator("[data-kind=" + kind + "]").click();
        commands.locator("input[name=reason]").fill("dry street");
        commands.locator("[data-do=send]").click();
        commands.locator("li[data-command]").first().waitFor();
    }

    /** Three good rows, and in lines 3, 5 and 6 one that is there, one with a slash in its id, and one of another trade. */
    private static String fleet(String prefix) {
        return "id,name,owner,type\n"
                + "fleet-%1$s-1,湘E·F0001,大祥环卫所,\n".formatted(prefix)
                + "sweeper-01,湘E·H0101,大祥环卫所,\n"
                + "fleet-%1$s-2,湘E·F0002,双清环卫所,sanitation-vehicle\n".formatted(prefix)
                + "湘E/1,湘E·F0009,双清环卫所,\n"
                + "fleet-%1$s-9,湘E·F0008,双清环卫所,muck-truck\n".formatted(prefix)
                + "fleet-%1$s-3,湘E·F0003,北塔环卫所,\n".formatted(prefix);
    }

    private static void choose(Locator form, String csv) {
        form.locator("input[name=rows]")
                .setInputFiles(new FilePayload("fleet-2026.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static String downloaded(Page page, Locator button) throws IOException {
        return Files.readString(
                page.waitForDownload(() -> button.press("Enter")).path());
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

    @Test
    void aFleetIsTakenOnlyFromThoseWhoLookAfterTheWholeCity() {
        Locator fleet = opened(1440, 900, "zh-CN").locator("city-import");
        assertThat(fleet.count()).isOne();
        Crew crew = new Crew(CITY);
        String fleets = "{\"title\":{\"zh\":\"车队\",\"en\":\"Fleet\"},\"permissions\":[\"*:view\",\"devices:manage\"]}";
        CityHttp.parsed(CITY.http().put("/api/people/roles/fleet", fleets));
        crew.join("district", "district", "fleet", Crew.DEPARTMENT);
        Page page = opened(1440, 900, "zh-CN", "district", crew.password("district"));
        assertThat(page.locator("city-import").count()).isZero();
    }

    private static Page opened(int width, int height, String locale) {
        return opened(width, height, locale, CityContainer.ADMINISTRATOR, CITY.password());
    }

    private static Page opened(int width, int height, String locale, String person, String password) {
        Page page = BROWSING.open(width, height, locale);
        page.navigate(CITY.address() + "/desk/sanitation-desk");
        new Screen(page).signIn(person, password);
        page.locator(".list [data-row]").first().waitFor();
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
