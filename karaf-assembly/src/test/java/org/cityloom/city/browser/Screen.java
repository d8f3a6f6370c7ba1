/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

import org.cityloom.city.Await;

/** The big screen as a person sees and uses it. */
final class Screen {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Page page;

    Screen(Page page) {
        this.page = page;
    }

    /** Opens the city; somebody who is not signed in sees the form. */
    Screen go(URI city) {
        page.navigate(city + "/");
        return this;
    }

    /** Fills in the form as a person without a mouse does. */
    Screen signIn(String name, String password) {
        page.locator("city-sign-in input[name=name]").waitFor();
        page.keyboard().type(name);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
        return this;
    }

    /** Returns when the base map is drawn. */
    Screen awaitMap() {
        page.locator("city-map[data-loaded]").waitFor();
        return this;
    }

    /** Returns when something that moves is on the map. */
    Screen awaitTrucks() {
        Await.until("trucks are on the map", PATIENCE, () -> movingCount() > 0);
        return this;
    }

    Screen awaitNoTrucks() {
        Await.until("no truck is on the map", PATIENCE, () -> movingCount() == 0);
        return this;
    }

    // asked again and again, because waiting inside of the page would need to evaluate text, which its policy refuses
    private int movingCount() {
        return ((Number) page.evaluate("document.querySelector('city-map').movingCount")).intValue();
    }

    Screen awaitPanel() {
        panel().waitFor();
        return this;
    }

    Screen awaitNoPanel() {
        panel().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    Locator panel() {
        return page.locator("city-modules .module[data-module=muck-panel]");
    }

    /** Where each truck is shown at this moment: latitude and longitude by key. */
    Map<String, List<Double>> positions() {
        Object answer = page.evaluate("document.querySelector('city-map').movingPositions()"
                + ".map((each) => [each.key, each.latitude, each.longitude])");
        Map<String, List<Double>> positions = new HashMap<>();
        for (Object row : (List<?>) answer) {
            List<?> each = (List<?>) row;
            positions.put((String) each.get(0), List.of(number(each.get(1)), number(each.get(2))));
        }
        return positions;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** Leaves a mark in the page that a reload would wipe out. */
    Screen mark() {
        page.evaluate("window.marker = 'here'");
        return this;
    }

    boolean isMarked() {
        return Boolean.TRUE.equals(page.evaluate("window.marker === 'here'"));
    }

    /** Whether the page fits its window, so that nobody has to scroll sideways. */
    boolean fits() {
        return Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"));
    }

    /** Whether the header shows all it has; on a phone, the tabs of the subsystems are scrolled. */
    boolean headerFits() {
        return fits("city-header") && (page.viewportSize().width <= 900 || fits("city-header [role=tablist]"));
    }

    private boolean fits(String part) {
        return Boolean.TRUE.equals(page.locator(part).evaluate("part => part.scrollWidth <= part.clientWidth"));
    }

    /** Height of the usual text. */
    double textPixels() {
        return number(page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"));
    }

    String language() {
        return (String) page.evaluate("document.documentElement.lang");
    }

    Screen picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
        return this;
    }

    Page page() {
        return page;
    }
}
