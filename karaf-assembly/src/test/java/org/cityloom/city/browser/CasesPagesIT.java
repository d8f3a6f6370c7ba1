/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.cityloom.city.CityContainer;
import org.cityloom.city.cases.Crew;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages beside the desk, in a real browser with real people: the assessment with its lists, and the routes with their bench. */
class CasesPagesIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final String FIGURES = "cases-figures";
    private static final String ROUTES = "cases-routes";
    private static final String WON = "tr[aria-selected=true]:has(.won)";

    private static Crew crew;
    private static AssessedCases cases;

    @BeforeAll
    static void casesAreWorkedOn() {
        crew = new Crew(CITY);
        cases = new AssessedCases(crew);
    }

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void everyFigureOpensExactlyTheCasesBehindItAndEachLeadsToItsPage(String locale) {
        boolean zh = locale.startsWith("zh");
        Page page = open(FIGURES, "assessor", 1440, 900, locale);
        Locator valid = figure(page, "VALID");
        valid.focus();
        assertThat(valid.textContent()).isEqualTo("60.0%");
        assertThat(valid.getAttribute("aria-label")).contains(zh ? "5 件中 3 件" : "3 of 5");
        assertThat(page.locator(".explained").textContent())
                .contains("3 / 5 = 60.0%", zh ? "有效上报" : "validly reported", zh ? "来源" : "Source");
        page.keyboard().press("Enter");
        assertThat(CasesPages.listed(page, 5)).containsExactlyInAnyOrderElementsOf(cases.all());
        page.locator("[data-part=NUMERATOR]").click();
        assertThat(CasesPages.listed(page, 3)).containsExactlyInAnyOrderElementsOf(cases.valid());
        page.locator("[data-part=MISSED]").click();
        assertThat(CasesPages.listed(page, 2)).containsExactlyInAnyOrderElementsOf(cases.refused());

        page.locator(".behind a[data-case='" + cases.refused().get(0) + "']").click();
        page.locator("article.file[data-file='" + cases.refused().get(0) + "']").waitFor();
        page.goBack();
        assertThat(CasesPages.listed(page, 2)).containsExactlyInAnyOrderElementsOf(cases.refused());
        page.keyboard().press("Escape");
        page.locator(".behind").waitFor(CasesDesk.gone());

        assertThat(page.locator("[data-counter=reported] dd").textContent()).isEqualTo("5");
        page.locator("select[name=by]").selectOption("CATEGORY");
        page.locator(".rates[data-by=CATEGORY] [data-row=SANITATION]").waitFor();
        page.locator("[data-sort=VALID]").click();
        assertThat(page.locator("th[aria-sort=ascending] [data-sort=VALID]").count())
                .isOne();
        String file = page.waitForDownload(
                        () -> page.locator(".rates [data-do=export]").click())
                .suggestedFilename();
        assertThat(file).startsWith("assessment-category-").endsWith(".csv");
    }

    @Test
    void otherWeightsAreTriedAndSetForADayToCome() {
        Page page = open(FIGURES, CityContainer.ADMINISTRATOR, 1440, 900, "en-GB");
        figure(page, "POSTPONED").waitFor();
        assertThat(page.locator("[data-score] b").textContent()).isEqualTo("95.0"); // 30 + 20 + 20 + 20 + 10 / 2
        page.locator("[data-do=weights]").click();
        Locator form = page.locator("form#weights");
        form.locator("input[name=postponed]").fill("20");
        page.locator("[data-do=save-weights]").click();
        assertThat(form.locator(".wrong").last().textContent()).contains("110", "100");
        form.locator("input[name=handled]").fill("20");
        assertThat(form.locator("ul.wrong li").count()).isZero();
        assertThat(form.locator("[data-preview] td").allTextContents()).containsExactly("95.0", "90.0");
        String from = form.locator("input[name=from]").inputValue();
        form.locator("input[name=from]").fill(LocalDate.parse(from).minusDays(1).toString());
        page.locator("[data-do=save-weights]").click();
        assertThat(form.locator("ul.wrong").textContent()).contains(from);
        form.locator("input[name=from]").fill(from);
        page.locator("[data-do=save-weights]").click();
        page.locator("dialog.weights .told.good").waitFor();
        page.locator("tr[data-from='" + from + "']").waitFor();
        JsonNode then = crew.person("assessor").json("/api/cases/assessment?period=DAY&date=" + from);
        assertThat(then.at("/weights/postponed").asInt()).isEqualTo(20);
        page.keyboard().press("Escape");
        page.locator("[data-score]").click();
        page.locator("[data-term=postponed] button").click();
        assertThat(CasesPages.listed(page, 2))
                .containsExactlyInAnyOrder(cases.valid().get(1), cases.valid().get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-GB"})
    void aPlaceIsRoutedAndToldWhy(String locale) {
        boolean zh = locale.startsWith("zh");
        Page page = open(ROUTES, "dispatcher", 1440, 900, locale);
        CasesPages.ask(page, cases.centre());
        page.locator(".answer[data-unit=" + Crew.DEPARTMENT + "]").waitFor();
        assertThat(page.locator(".answer .unit").textContent()).contains(zh ? "环卫处" : "Sanitation");
        assertThat(page.locator(".answer .steps li").last().textContent())
                .contains(zh ? "主责单位“环卫处”" : "the primary unit is 'Sanitation'");
        assertThat(page.locator(".chain li").evaluateAll("all => all.map((each) => each.dataset.level)"))
                .isEqualTo(List.of("grid", "community", "street", "district"));
        assertThat(page.locator(".chain [data-level=district]").textContent()).contains(cases.district());
        Locator won = page.locator(WON);
        assertThat(won.locator("b").textContent()).isEqualTo("06");
        assertThat(won.getAttribute("data-row"))
                .isEqualTo(page.locator(".answer .TAKEN").getAttribute("data-route"));

        page.locator("[name=position]").fill("north of here");
        page.locator("[name=position]").press("Enter");
        page.locator(".where + .problem").waitFor();
        Locator map = page.locator(".city city-map[data-loaded]");
        map.click(
                new Locator.ClickOptions().setPosition(map.boundingBox().width * 0.5, map.boundingBox().height * 0.33));
        page.locator(".where + .problem").waitFor(CasesDesk.gone());
        page.locator(".answer").waitFor();
    }

    @Test
    void aListIsReplacedAsAWholeOrNotAtAll() {
        Page page = open(ROUTES, CityContainer.ADMINISTRATOR, 1440, 900, "en-GB");
        page.locator(".routes [data-row]").first().waitFor();
        String before = CITY.http().get("/api/cases/routes/export").body();
        CasesPages.replaceBy(page, "standard,kind,code,primary\n,,,\nGB/T 47678.5-2026,matter,06,no such\n");
        page.locator(".refused li").nth(1).waitFor();
        BROWSING.forgive("422");
        CasesPages.replaceBy(page, "standard,kind,code,primary\nGB/T 47678.5-2026,matter,06,kind:district\n");
        page.locator(".told.outcome").waitFor();
        assertThat(page.locator(".routes [data-row]").count()).isOne();
        page.locator("select[name=version]").selectOption("1");
        page.locator(".routes [data-row]").nth(5).waitFor();
        page.locator("[data-do=in-force]").click();
        page.locator(".routes [data-row]").nth(1).waitFor(CasesDesk.gone());
        CasesPages.replaceBy(page, before); // other tests ask the list that came with the city
        page.locator(".routes [data-row]").nth(5).waitFor();
        assertThat(CITY.http().get("/api/cases/routes/export").body()).isEqualTo(before);
    }

    @Test
    void aRouteIsAddedAsksItsPlaceAndIsRemovedBySayingSoTwice() {
        Page page = open(ROUTES, CityContainer.ADMINISTRATOR, 1440, 900, "zh-CN");
        CasesPages.ask(page, cases.centre());
        page.locator(".answer[data-unit=" + Crew.DEPARTMENT + "]").waitFor();
        page.locator("[data-do=add-route]").click();
        Locator form = page.locator("dialog.route");
        form.locator("[name=standard]").selectOption("GB/T 47678.5-2026");
        form.locator("[name=kind]").selectOption("matter");
        form.locator("[name=code]").fill("06010");
        form.locator("[name=primary]").fill("no such");
        form.locator("[data-do=save-route]").click();
        assertThat(form.locator(".problem").textContent()).contains("no such");
        BROWSING.forgive("400");
        form.locator("[name=primary]").fill("city");
        form.locator("[data-do=save-route]").click();
        page.locator(".answer[data-unit=city]").waitFor();
        assertThat(page.locator(WON + " td b").textContent()).isEqualTo("06010");
        page.locator(WON).click();
        form.locator("[data-do=remove-route]").click();
        form.locator("[data-do=remove-route]").click();
        page.locator(".answer[data-unit=" + Crew.DEPARTMENT + "]").waitFor();
        assertThat(page.locator(WON + " td b").textContent()).isEqualTo("06");
    }

    @Test
    void eachStateSaysWhatItIs() {
        Page page = open(FIGURES, "sweeper", 1440, 900, "en-GB");
        figure(page, "HANDLED").waitFor();
        page.locator("select[name=by]").selectOption("DISPATCHER");
        page.locator("[data-state=forbidden]").waitFor();
        page.locator("select[name=by]").selectOption("UNIT");
        page.locator(".rates [data-row=" + Crew.DEPARTMENT + "]").waitFor();
        page.locator("[data-length=YEAR]").click();
        page.locator("[data-length=YEAR][aria-pressed=true]").waitFor();
        page.locator("[data-do=before]").click();
        page.locator("[data-state=empty]").waitFor();
        page.route("**/api/cases/assessment?*", Route::abort);
        page.locator("[data-length=DAY]").click();
        page.locator(".state .problem").waitFor();
        BROWSING.forgive("/api/cases/assessment");
        page.unroute("**/api/cases/assessment?*");
        page.locator(".state [data-do=again]").click();
        page.locator("[data-state=empty]").waitFor();
        List<Route> held = new ArrayList<>();
        page.route("**/api/cases/assessment?*", held::add);
        page.locator("[data-length=WEEK]").click();
        page.getByText("Still counting").waitFor();
        held.forEach(Route::resume);
        page.locator("[data-state=empty]").waitFor();
        assertThat(page.locator("[data-do=weights]").textContent()).isEqualTo("See the weights");
        page.locator("a[data-module=" + ROUTES + "]").click();
        page.locator(".bench [data-state=forbidden]").waitFor();
        page.locator(".routes [data-row]").first().waitFor();
        assertThat(page.locator("input[name=csv]").count()).isZero();
    }

    @Test
    void fitsFromATelephoneToAWallInBothLanguages() {
        for (List<Integer> size : List.of(List.of(390, 844), List.of(1440, 900), List.of(3840, 1080))) {
            for (String locale : List.of("zh-CN", "en-GB")) {
                String suffix = size.get(0) + "-" + locale.substring(0, 2);
                Page page = open(FIGURES, CityContainer.ADMINISTRATOR, size.get(0), size.get(1), locale);
                page.locator(".rates [data-row]").first().waitFor();
                page.locator("[data-score]").first().focus();
                CasesPages.check(page, "cases-figures-" + suffix);
                page.locator("[data-score]").first().click();
                page.locator("[data-term=handled] button").click();
                CasesPages.listed(page, 2);
                CasesPages.check(page, "cases-behind-" + suffix);
                page.keyboard().press("Escape");
                page.locator("[data-do=weights]").click();
                page.locator("tr[data-from]").first().waitFor();
                CasesPages.check(page, "cases-weights-" + suffix);
                page.keyboard().press("Escape");
                page.locator("a[data-module=" + ROUTES + "]").click();
                CasesPages.ask(page, cases.centre());
                page.locator(".answer").waitFor();
                CasesPages.check(page, "cases-routes-" + suffix);
                if (size.get(0) < 1000) {
                    page.locator(".routes .parts [data-part=list]").click();
                    CasesPages.check(page, "cases-routes-list-" + suffix);
                }
            }
        }
    }

    private static Page open(String module, String person, int width, int height, String locale) {
        Page page = BROWSING.open(width, height, locale);
        page.navigate(CITY.address() + "/desk/" + module);
        boolean administrator = person.equals(CityContainer.ADMINISTRATOR);
        new Screen(page).signIn(person, administrator ? CITY.password() : crew.password(person));
        return page;
    }

    private static Locator figure(Page page, String rate) {
        return page.locator("button[data-key='" + cases.district() + "'][data-rate=" + rate + "]");
    }
}
