/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages beside the desk as a person uses them. */
final class CasesPages {
    private CasesPages() {}

    /** Asks where exposed rubbish at a place would go, with keys alone. */
    static void ask(Page page, String position) {
        page.locator("[name=position]").fill(position);
        page.locator("[name=position]").press("Enter");
        page.locator(".chain li").first().waitFor();
        page.locator("input[name=matter]").fill("06010");
        page.locator("[data-matter='06010']").waitFor();
        page.locator("input[name=matter]").press("Enter");
    }

    /** Replaces the list of routes by that of a file. */
    static void replaceBy(Page page, String csv) {
        page.locator("input[name=csv]")
                .setInputFiles(new FilePayload("routes.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("[data-do=replace]").click();
    }

    /** The numbers of the cases in the list behind a figure, once so many are there. */
    static List<String> listed(Page page, int count) {
        page.locator(".behind tbody tr:nth-child(" + count + ") a[data-case]").waitFor();
        page.locator(".behind tbody tr:nth-child(" + (count + 1) + ")").waitFor(CasesDesk.gone());
        return page.locator(".behind a[data-case]").allTextContents();
    }

    /** Takes a picture; nothing but the table of all rates may be wider than the window, and nothing is squeezed out of it. */
    static void check(Page page, String name) {
        new CasesDesk(page).picture(name);
        assertThat(page.evaluate("[document.documentElement, ...[...document.querySelector('desk-page').renderRoot"
                        + ".querySelector('city-modules').renderRoot.querySelectorAll('.module')].flatMap((each) =>"
                        + " [each.shadowRoot, ...[...(each.shadowRoot?.querySelectorAll('city-table:not(.rates)') ?? [])].map((table) => table.renderRoot)]"
                        + ".flatMap((root) => [...(root?.querySelectorAll('.scroll') ?? [])]))]"
                        + ".every((each) => each.scrollWidth <= each.clientWidth"
                        + " && (each.scrollHeight === 0 || each.clientHeight > 0))"))
                .as(name)
                .isEqualTo(true);
    }
}
