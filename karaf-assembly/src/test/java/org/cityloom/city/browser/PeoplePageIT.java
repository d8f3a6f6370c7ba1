/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.cityloom.city.CityContainer;
import org.cityloom.city.CityHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** What administrators do with people, and what those then do with their own account. */
class PeoplePageIT {
    @RegisterExtension
    static final CityContainer CITY = CityContainer.onH2();

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    private static final String OWN = "muck and more muck";
    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    /** Keys of texts that stand on the page because nobody wrote the text. */
    private static final String UNSAID = "(() => { const found = []; const look = (root) => {"
            + " root.querySelectorAll('*').forEach((each) => { if (each.shadowRoot) look(each.shadowRoot);"
            + " each.childNodes.forEach((text) => { if (text.nodeType === 3 && each.localName !== 'style' &&"
            + " /^\\s*(people|persons?|units|roles|grant|kind|side|concern|account|factor|sessions|tokens|once|undo|refusal"
            + "|dialog|password)\\.[\\w.-]+\\s*$/.test(text.data)) found.push(text.data); }); }); };"
            + " look(document); return found; })()";

    @AfterEach
    void nobodyElseWasAsked() {
        BROWSING.checkThatNobodyElseWasAsked(CITY.address());
    }

    @Test
    void aPersonIsCreatedSignsInReplacesThePasswordTurnsOnCodesAndGivesAProgramAToken() throws Exception {
        Page admin = opened("/people", "en-GB", CityContainer.ADMINISTRATOR, CITY.password());
        createUnit(admin);
        String first = createPerson(admin);

        Page person = opened("/account", "zh-CN", "li.na", first);
        replacePassword(person, first);
        Totp codes = turnOnSecondFactor(person);
        String token = makeToken(person);
        assertThat(status("/api/devices", token)).isEqualTo(200);
        assertThat(status("/api/people", token)).isEqualTo(403);
        person.locator("own-tokens [data-do=revoke]").click();
        person.locator("own-tokens dialog [data-confirm]").click();
        person.locator("own-tokens [data-token]").waitFor(GONE);
        assertThat(status("/api/devices", token)).isEqualTo(401);

        person.locator("sign-out button").click();
        new Screen(person).signIn("li.na", OWN);
        person.locator("city-sign-in input[name=code]").waitFor();
        picture(person, "sign-in-code");
        person.keyboard().type(codes.now());
        person.keyboard().press("Enter");
        person.locator("account-page own-sessions li").first().waitFor();

        person.navigate(CITY.address() + "/people");
        assertThat(person.locator("people-page [role=alert]").textContent()).contains("people:view");
        assertThat(person.locator("person-list").count()).isZero();
        signOutEverywhere(admin);
        person.locator("page-bar a.account").click();
        person.locator("city-sign-in").waitFor();
    }

    private static void createUnit(Page admin) {
        admin.locator("[data-view=units]").click();
        admin.locator("li[data-unit=city] > .line > .row").click();
        admin.locator("[data-do=add-unit]").click();
        admin.locator("unit-form input[name=id]").fill("cleaning");
        admin.locator("unit-form input[name=zh]").fill("保洁公司");
        admin.locator("unit-form input[name=en]").fill("Cleaning company");
        admin.locator("unit-form select[name=kind]").selectOption("CONTRACTOR");
        admin.locator("unit-form select[name=side]").selectOption("HANDLING");
        admin.locator("unit-form [data-do=save-unit]").click();
        admin.locator("li[data-unit=cleaning]").waitFor();
    }

    private static String createPerson(Page admin) {
        admin.locator("[data-view=persons]").click();
        admin.locator("[data-do=new-person]").click();
        admin.keyboard().type("li.na");
        admin.keyboard().press("Tab");
        admin.keyboard().type("李娜");
        admin.locator("new-person select[name=unit]").selectOption("cleaning");
        admin.locator("new-person option[value=checker][disabled]").waitFor(attached()); // of the other side
        admin.locator("new-person select[name=role]").selectOption("viewer");
        admin.locator("new-person [data-do=create]").click();
        String password = admin.locator("new-person shown-once code").textContent();
        admin.locator("new-person [data-do=done]").click();

        Locator row = admin.locator("li[data-person='li.na']");
        row.locator(".row").click();
        row.locator("[data-form=grant] select[name=unit]").selectOption("cleaning");
        row.locator("[data-form=grant] select[name=role]").selectOption("handler");
        row.locator("[data-form=grant] button").click();
        Locator handler = row.locator("[data-grant='handler cleaning']");
        handler.waitFor();
        handler.locator("button").click();
        handler.waitFor(GONE);
        admin.locator("undo-bar [data-do=undo]").click();
        handler.waitFor();
        handler.locator("button").click();
        handler.waitFor(GONE);
        return password;
    }

    private static void replacePassword(Page person, String first) {
        person.locator("change-password input[name=old]").waitFor();
        assertThat(person.locator("change-password h1").textContent()).isEqualTo("请设置新密码");
        for (String fresh : List.of("short", OWN)) {
            person.locator("input[name=old]").fill(first);
            person.locator("input[name=password]").fill(fresh);
            person.locator("input[name=again]").fill(fresh);
            person.keyboard().press("Enter");
            person.locator("change-password [role=alert], account-page").first().waitFor();
        }
        person.locator("account-page").waitFor();
        BROWSING.forgive("/api/people/me/password");
    }

    private static Totp turnOnSecondFactor(Page person) {
        person.locator("[data-do=begin-factor]").click();
        Totp codes = new Totp(person.locator("code[data-secret]").getAttribute("data-secret"));
        person.locator("second-factor input[name=code]").fill(codes.before());
        person.keyboard().press("Enter");
        person.locator("second-factor shown-once code").first().waitFor();
        assertThat(person.locator("second-factor shown-once code").count()).isEqualTo(10);
        picture(person, "account-recovery");
        person.locator("second-factor [data-do=done]").click();
        person.locator("second-factor [data-on=true]").waitFor();
        return codes;
    }

    private static String makeToken(Page person) {
        person.locator("[data-do=new-token]").click();
        person.keyboard().type("夜间报表");
        assertThat(person.locator("new-token input[value='people:view']").count())
                .isZero();
        person.locator("new-token input[value='devices:view']").check();
        person.locator("new-token [data-do=make-token]").click();
        String token = person.locator("own-tokens shown-once code").textContent();
        assertThat(token).startsWith("clt_");
        person.locator("own-tokens [data-do=done]").click();
        return token;
    }

    private static void signOutEverywhere(Page admin) {
        admin.locator("li[data-person='li.na'] [data-do=sign-out]").click();
        admin.locator("ask-first [data-confirm]").click();
        admin.locator("undo-bar .offer").getByText("signed out everywhere").waitFor();
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingElse() {
        CityHttp http = CITY.http();
        String first = CityHttp.parsed(http.post(
                        "/api/people",
                        "{\"id\":\"looker\",\"name\":\"Looker\",\"roles\":[{\"role\":\"leader\",\"unit\":\"city\"}]}"))
                .path("password")
                .asText();
        String own = CityHttp.anonymous(CITY.address()).replacePassword("looker", first);
        Page page = opened("/people", "en-GB", "looker", own);
        page.locator("li[data-person=admin] .row").click();
        page.locator("li[data-person=admin] .note").getByText("people:manage").waitFor();
        assertThat(page.locator("person-details button, [data-do=new-person], [data-do=new-role], [data-do=add-unit]")
                        .count())
                .isZero();
        page.locator("[data-view=roles]").click();
        page.locator("li[data-role=leader] .row").click();
        assertThat(page.locator("li[data-role=leader] input[value='*:view']").isDisabled())
                .isTrue();
        assertThat(page.locator("[data-do=save-role]").count()).isZero();
    }

    @Test
    void anEditedRoleCanBeRestoredAndTheLastAdministratorIsKeptWithAPlainSentence() {
        Page page = opened("/people", "zh-CN", CityContainer.ADMINISTRATOR, CITY.password());
        page.locator("[data-view=roles]").click();
        Locator role = page.locator("li[data-role=vendor]");
        role.locator(".row").click();
        role.locator("input[value='audit:view']").check();
        role.locator("[data-do=save-role]").click();
        role.locator(".edited").waitFor();
        role.locator("[data-do=reset-role]").click();
        role.locator("dialog [data-confirm]").click();
        role.locator(".edited").waitFor(GONE);

        Locator administrator = page.locator("li[data-role=administrator]");
        administrator.locator(".row").click();
        administrator.locator("input[value='*']").uncheck();
        administrator.locator("[data-do=save-role]").click();
        administrator.locator(".problem").getByText("至少要保留一名启用的全市管理员").waitFor();
        BROWSING.forgive("/api/people/roles/administrator");
    }

    @Test
    void saysEverythingInBothLanguagesAndFitsFromATelephoneToAWall() {
        for (List<Integer> size : List.of(List.of(390, 844), List.of(1440, 900), List.of(3840, 1080))) {
            for (String locale : List.of("zh-CN", "en-GB")) {
                String suffix = size.get(0) + "-" + locale.substring(0, 2);
                Page page = BROWSING.open(size.get(0), size.get(1), locale);
                page.navigate(CITY.address() + "/people");
                new Screen(page).signIn(CityContainer.ADMINISTRATOR, CITY.password());
                for (String view : List.of("person=admin", "unit=city", "role=leader")) {
                    String kind = view.substring(0, view.indexOf('='));
                    page.locator("person-list li").first().waitFor(attached());
                    if (size.get(0) < 2400) {
                        page.locator("[data-view=" + kind + "s]").click();
                    }
                    page.locator("li[data-" + view + "] .row").first().click();
                    check(page, kind + "s-" + suffix);
                }
                page.navigate(CITY.address() + "/account");
                page.locator("own-sessions li").first().waitFor();
                page.locator("[data-do=new-token]").click();
                check(page, "account-" + suffix);
            }
        }
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static void check(Page page, String name) {
        assertThat((List<?>) page.evaluate(UNSAID)).as(name).isEmpty();
        assertThat(page.evaluate(
                        "[document.documentElement, document.body.firstElementChild.renderRoot.querySelector('.scroll')]"
                                + ".every((each) => each.scrollWidth <= each.clientWidth)"))
                .as(name)
                .isEqualTo(true);
        picture(page, name);
    }

    private static Page opened(String path, String locale, String name, String password) {
        Page page = BROWSING.open(1440, 900, locale);
        page.navigate(CITY.address() + path);
        new Screen(page).signIn(name, password);
        return page;
    }

    private static int status(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(CITY.address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
