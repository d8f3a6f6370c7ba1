/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.city.CityContainer;
import org.cityloom.city.cases.Crew;
import org.cityloom.city.subsystems.Deployer;

import static org.assertj.core.api.Assertions.assertThat;

/** People of all roles lead cases through the closed loop at their desks. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CasesDeskIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final String ROWS = "section.list [data-row]";

    private static Crew crew;

    private final Map<String, CasesDesk> desks = new HashMap<>();

    @BeforeAll
    static void peopleJoin() {
        crew = new Crew(CITY);
    }

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void theWholeLoopRunsAtTheDesksOfThoseWhoDoIt(String locale) {
        boolean zh = locale.startsWith("zh");
        long closedBefore = closedToday();
        String number =
                desk("collector", locale).report(zh ? "红旗路口" : "Corner", CasesDesk.photo("near.jpg", zh ? 3 : 4));
        desk("collector", locale).page().locator("[data-side=before] img").waitFor();
        CasesDesk lead = desk("duty-lead", locale).inbox("REGISTERING");
        assertThat(lead.page().locator("[data-row='" + number + "']").count()).isZero();

        CasesDesk clerk = desk("intake-clerk", locale).inbox("INTAKE").openCase(number);
        clerk.begin("accept");
        clerk.confirm("TO_REGISTER");
        lead.openCase(number)
                .begin("register")
                .locator("input[name=condition]")
                .first()
                .waitFor();
        lead.confirm("TO_DISPATCH");
        CasesDesk dispatcher = desk("dispatcher", locale).inbox("DISPATCHING").openCase(number);
        dispatcher.begin("dispatch").locator("select[name=unit]").selectOption(Crew.DEPARTMENT);
        dispatcher.confirm("TO_HANDLE");
        CasesDesk foreman = desk("foreman", locale).inbox("DEPARTMENT").openCase(number);
        foreman.begin("assign").locator("input[name=person]").fill("sweeper");
        foreman.confirm("HANDLING");
        CasesDesk sweeper = desk("sweeper", locale).inbox("HANDLING").openCase(number);
        sweeper.addPhoto("after", CasesDesk.photo("after.jpg", zh ? 0 : 1));
        sweeper.begin("feed-back").locator("textarea").fill(zh ? "已清扫干净" : "Swept clean");
        sweeper.confirm("FED_BACK");
        foreman.awaitState("FED_BACK").begin("confirm-done");
        foreman.confirm("TO_CHECK");
        clerk.awaitState("TO_CHECK")
                .begin("send-to-check")
                .locator("input[name=person]")
                .fill("checker");
        clerk.confirm("CHECKING");
        CasesDesk checker = desk("checker", locale).inbox("CHECKING").openCase(number);
        checker.begin("pass");
        checker.confirm("CHECKED");
        lead.awaitState("CHECKED").begin("close");
        lead.confirm("CLOSED");
        assertThat(closedToday()).isEqualTo(closedBefore + 1);

        Page page = lead.page();
        page.locator("[data-event=close]").waitFor();
        assertThat(page.locator("[data-event]").evaluateAll("all => all.map((each) => each.dataset.event)"))
                .isEqualTo(List.of(
                        "close",
                        "pass",
                        "send-to-check",
                        "confirm-done",
                        "feed-back",
                        "add-photo",
                        "assign",
                        "dispatch",
                        "register",
                        "accept",
                        "add-photo",
                        "report"));
        assertThat(page.locator(".compare img").count()).isGreaterThanOrEqualTo(2);
        assertThat(page.locator("article.file .facts").textContent()).contains("<b>😀𠮷</b>");
        assertThat(page.locator(".deadlines details").count()).isEqualTo(4);
        page.locator(".deadlines summary").first().click();
        page.locator(".deadlines tr.counts").first().waitFor();
        assertThat(page.locator("article.file header .state").textContent()).isEqualTo(zh ? "结案" : "Closed");
        lead.picture("cases-loop-" + locale.substring(0, 2));
        assertThat(sweeper.page().locator("article.file").textContent()).doesNotContain("collector", "intake-clerk");
    }

    /** What the assessor counts. */
    private static long closedToday() {
        return crew.person("assessor")
                .json("/api/cases/assessment/today")
                .at("/all/closed")
                .asLong();
    }

    @Test
    void ofTwoWhoActAtOnceTheSecondIsToldWhatChanged() {
        JsonNode file = crew.report("collector", "COLLECTOR");
        String number = file.path("number").asText();
        Page page = BROWSING.open(1440, 900, "en-GB");
        page.route("**/api/live?*", route -> route.abort()); // the second one hears nothing of the first
        CasesDesk clerk = new CasesDesk(page)
                .open(CITY.address(), "intake-clerk", crew.password("intake-clerk"))
                .inbox("INTAKE")
                .openCase(number);
        clerk.begin("refuse").locator("textarea").fill("not ours");
        crew.act("intake-clerk", file, "accept", "");
        clerk.confirm("TO_REGISTER");
        page.locator(".told.warning").waitFor();
        assertThat(page.locator(".told.warning").textContent())
                .contains("intake-clerk", "Accept", "What you wanted was not done");
        assertThat(crew.see("intake-clerk", file).at("/state/id").asText()).isEqualTo("TO_REGISTER");
        BROWSING.forgive("/api/");
    }

    @Test
    void handsThatKnowTheKeysNeedNoMouse() {
        for (int i = 0; i < 3; i++) {
            JsonNode file = crew.act("intake-clerk", crew.report("collector", "COLLECTOR"), "accept", "");
            crew.act("duty-lead", file, "register", "\"condition\":1");
        }
        CasesDesk dispatcher = desk("dispatcher", "en-GB").inbox("DISPATCHING");
        Page page = dispatcher.page();
        page.locator(ROWS).nth(2).waitFor();
        page.keyboard().press("?");
        page.locator("dialog.keys[open]").waitFor();
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("Space");
        page.keyboard().press("j");
        page.keyboard().press("Space");
        page.locator("form.bulk").waitFor();
        assertThat(page.locator("td.mark input:checked").count()).isEqualTo(2);
        page.locator("form.bulk select").selectOption(Crew.DEPARTMENT);
        page.locator("[data-do=dispatch]").click();
        page.locator(".told.good").waitFor();
        page.locator("form.bulk").waitFor(CasesDesk.gone());
        page.locator("[data-inbox=DISPATCHING]").focus();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.locator("article.file[data-state=TO_DISPATCH]").waitFor();
        page.keyboard().press("1");
        page.locator("form[data-form=dispatch] select").selectOption(Crew.DEPARTMENT);
        page.keyboard().press("Escape");
        page.locator("form.doing").waitFor(CasesDesk.gone());
        page.keyboard().press("Escape");
        page.locator("article.file").waitFor(CasesDesk.gone());
        page.keyboard().press("/");
        page.keyboard().type("nothing like it");
        page.locator("section.list .none").waitFor();
    }

    @Test
    @Order(Integer.MAX_VALUE) // others look for their cases on the first page
    void aLongListIsReadPageByPageSortedAndFilteredByTheServer() {
        List<String> reported = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            reported.add(crew.report("intake-clerk", "LEADER").path("number").asText());
        }
        Page page = desk("intake-clerk", "en-GB").inbox("INTAKE").page();
        page.locator(ROWS).nth(49).waitFor();
        page.locator("section.list select[name=source]").selectOption("LEADER");
        page.locator("section.list [data-sort=number]").click();
        page.locator("th[aria-sort=ascending] [data-sort=number]").waitFor();
        row(page, 0, reported.get(0)).waitFor();
        row(page, 0, reported.get(0)).focus();
        page.keyboard().press("End"); // nobody counted them: the first of the next page
        row(page, 0, reported.get(50))
                .and(page.locator("[aria-selected=true]:focus"))
                .waitFor();
        page.locator(ROWS).nth(2).waitFor(CasesDesk.gone());
        page.keyboard().press("k");
        row(page, 49, reported.get(49)).and(page.locator(":focus")).waitFor();
        page.locator("section.list [data-sort=number]").click();
        row(page, 0, reported.get(51)).waitFor();
        page.keyboard().press("/");
        page.keyboard().type(reported.get(7));
        row(page, 0, reported.get(7)).waitFor();
        page.locator(ROWS).nth(1).waitFor(CasesDesk.gone());
        String csv = page.request()
                .get(CITY.address()
                        + page.locator("section.list .files a").first().getAttribute("href"))
                .text();
        assertThat(csv.strip().lines().skip(1)).singleElement().asString().startsWith(reported.get(7));
    }

    private static Locator row(Page page, int index, String number) {
        return page.locator(ROWS).nth(index).and(page.locator("[data-row='" + number + "']"));
    }

    @Test
    void theDeskSaysSoWhileTheSubsystemIsAwayAndComesBackWithIt() {
        Page page = desk("dispatcher", "en-GB").page();
        page.evaluate("window.marker = 'here'");
        Deployer deployer = new Deployer(CITY.http());
        deployer.run("STOP", "cases");
        page.getByText("There is nothing to work on here right now").waitFor();
        deployer.run("START", "cases");
        page.locator("nav.side [data-inbox=DISPATCHING]").waitFor();
        page.locator("section.list [data-row], section.list .none").first().waitFor(CasesDesk.attached());
        assertThat(page.evaluate("window.marker")).isEqualTo("here");
        BROWSING.forgive("/api/cases"); // asked for in the moment in which it went
    }

    @Test
    void theBigScreenLeadsToTheDesk() {
        Screen screen = new Screen(BROWSING.open(1440, 900, "zh-CN")).go(CITY.address());
        screen.signIn("dispatcher", crew.password("dispatcher"));
        screen.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("工作台"))
                .click();
        screen.page().locator("nav.side [data-inbox]").first().waitFor();
        assertThat(screen.page().url()).endsWith("/desk");
    }

    @Test
    void saysEverythingInBothLanguagesAndFitsFromATelephoneToAWall() {
        String number = manyCases();
        for (List<Integer> size : List.of(List.of(390, 844), List.of(1440, 900), List.of(3840, 1080))) {
            for (String locale : List.of("zh-CN", "en-GB")) {
                Page page = BROWSING.open(size.get(0), size.get(1), locale);
                CasesDesk desk =
                        new CasesDesk(page).open(CITY.address(), "intake-clerk", crew.password("intake-clerk"));
                String suffix = size.get(0) + "-" + locale.substring(0, 2);
                page.locator("city-map[data-loaded]").waitFor(CasesDesk.attached());
                desk.inbox("INTAKE");
                page.locator(ROWS).first().waitFor();
                check(desk, "cases-list-" + suffix);
                desk.openCase(number);
                page.locator(".history li").first().waitFor(CasesDesk.attached());
                desk.begin("refuse");
                check(desk, "cases-file-" + suffix);
                page.keyboard().press("Escape");
                page.keyboard().press("Escape");
                page.keyboard().press("n");
                page.keyboard().type("垃圾");
                page.locator("[data-matter]").first().waitFor();
                check(desk, "cases-report-" + suffix);
            }
        }
    }

    /** Something in every inbox, and the number of a case that was reported twice. */
    private static String manyCases() {
        for (String source : List.of("CITIZEN", "HOTLINE", "MEDIA", "TRANSFER")) {
            crew.report("intake-clerk", source);
        }
        crew.act("intake-clerk", crew.report("collector", "COLLECTOR"), "accept", "");
        return crew.report("collector", "COLLECTOR").path("number").asText();
    }

    private static void check(CasesDesk desk, String name) {
        assertThat(desk.page()
                        .evaluate("[document.documentElement, ...[document.querySelector('desk-page').renderRoot"
                                + ".querySelector('city-modules').renderRoot.querySelector('.module').shadowRoot]"
                                + ".flatMap((root) => [root, root.querySelector('city-table').renderRoot])"
                                + ".flatMap((root) => [...root.querySelectorAll('.scroll')])]"
                                + ".every((each) => each.scrollWidth <= each.clientWidth)"))
                .as(name)
                .isEqualTo(true);
        desk.picture(name);
    }

    private CasesDesk desk(String person, String locale) {
        return desks.computeIfAbsent(person, id -> new CasesDesk(BROWSING.open(1440, 900, locale))
                .open(CITY.address(), id, crew.password(id)));
    }
}
