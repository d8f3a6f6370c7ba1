/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One browser for a test class, a window of its own for each test. After each test it is checked that nothing was asked from anywhere
 * but the city and that the page complained about nothing. Whatever is not on this machine is sent to a proxy that is not
 * there, so a request that left the machine would also fail.
 */
final class Browsing implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /** Milliseconds; machines that build are slow. */
    static final double PATIENCE = 60_000;

    /**
     * The last two are pages of the address bar, which a window would load beside each page of the city: they would cost a quarter of the
     * browser's processor time. This list takes the place of Playwright's own, which therefore comes first.
     */
    private static final List<String> WITHOUT = List.of(
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "BoundaryEventDispatchTracksNodeRemoval",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "LensOverlay",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "BlockOriginHeaderModificationOnRedirect",
            "Translate",
            "AutoDeElevate",
            "OptimizationHints",
            "WebUIOmniboxPopup",
            "WebUIOmniboxAimPopup");

    private static final List<String> ARGUMENTS = List.of(
            "--disable-features=" + String.join(",", WITHOUT),
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--proxy-server=http://127.0.0.1:9");

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> requested = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.executable())
                        .setArgs(ARGUMENTS)
                        .setTimeout(PATIENCE));
    }

    /** An empty page in a window of that size, of a person who reads that language. */
    Page open(int width, int height, String locale) {
        BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale(locale));
        window.setDefaultTimeout(PATIENCE);
        windows.add(window);
        Page page = window.newPage();
        page.onRequest(request -> requested.add(request.url()));
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !expected(message.text(), message.location())) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        return page;
    }

    /** A browser reports every answer that is not a success; that nobody is signed in yet is no complaint. */
    private static boolean expected(String text, String location) {
        return text.contains("401") && location.contains("/api/session");
    }

    /** Lets the page complain about what the test itself brings about. */
    void forgive(String part) {
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    /** What the test may check before the end. */
    void checkThatNobodyElseWasAsked(URI city) {
        assertThat(requested).isNotEmpty().allMatch(url -> url.startsWith(city + "/") || url.startsWith("data:"));
        assertThat(complaints).isEmpty();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        windows.forEach(BrowserContext::close);
        windows.clear();
        requested.clear();
        complaints.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        browser.close();
        playwright.close();
    }
}
