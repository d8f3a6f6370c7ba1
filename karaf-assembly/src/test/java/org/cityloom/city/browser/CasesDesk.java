/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.city.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The desk of the cases as one person sees and uses it. */
final class CasesDesk {
    private final Page page;

    CasesDesk(Page page) {
        this.page = page;
    }

    /** Opens the desk and signs in. */
    CasesDesk open(URI city, String name, String password) {
        page.navigate(city + "/desk");
        new Screen(page).signIn(name, password);
        page.locator("nav.side [data-inbox]").first().waitFor();
        page.locator("section.list [data-row], section.list .none").first().waitFor(attached());
        return this;
    }

    /** Reports exposed rubbish in the middle of the map, with a photo, and tells the number of the case. */
    String report(String address, FilePayload photo) {
        page.locator("city-map[data-loaded]").waitFor();
        page.locator("[data-do=report]").click();
        page.keyboard().type("06010");
        page.locator("[data-matter='06010']").waitFor();
        page.keyboard().press("Enter");
        Locator map = page.locator("section.map city-map");
        map.click(new Locator.ClickOptions()
                .setPosition(map.boundingBox().width * 0.5, map.boundingBox().height * 0.33)); // north of the river
        page.locator("[data-place=known]").waitFor();
        page.locator("input[name=address]").fill(address);
        page.locator("form.report textarea").fill("三袋垃圾 <b>😀𠮷</b>");
        page.locator("input[name=photos]").setInputFiles(photo);
        page.locator("form.report [data-do=send]").click();
        page.locator("article.file[data-state=REPORTED]").waitFor();
        return page.locator("article.file").getAttribute("data-file");
    }

    /** Opens an inbox. */
    CasesDesk inbox(String id) {
        page.locator("[data-inbox=" + id + "]").click();
        return this;
    }

    /** Opens the case, which may come to the list by itself. */
    CasesDesk openCase(String number) {
        page.locator("[data-row='" + number + "']").click();
        page.locator("article.file[data-file='" + number + "']").waitFor();
        return this;
    }

    /** Begins an action of the open case. */
    Locator begin(String action) {
        page.locator("[data-action=" + action + "]").click();
        Locator form = page.locator("form[data-form=" + action + "]");
        form.waitFor();
        return form;
    }

    /** Confirms what was begun and waits until the case stands there. */
    CasesDesk confirm(String state) {
        page.locator("form.doing [data-do=confirm]").click();
        return awaitState(state);
    }

    CasesDesk awaitState(String state) {
        page.locator("article.file[data-state=" + state + "]").waitFor();
        return this;
    }

    CasesDesk addPhoto(String kind, FilePayload photo) {
        page.locator(".photos select[name=kind]").selectOption(kind);
        page.locator(".photos input[name=photo]").setInputFiles(photo);
        page.locator("[data-side=after] img").waitFor();
        return this;
    }

    CasesDesk picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
        return this;
    }

    Page page() {
        return page;
    }

    static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    /** A photo of a street with so many bags of rubbish; no two look alike. */
    static FilePayload photo(String name, int bags) {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(150, 190, 225));
        pen.fillRect(0, 0, 1200, 380);
        pen.setColor(new Color(105, 105, 110));
        pen.fillRect(0, 380, 1200, 520);
        for (int i = 0; i < 6; i++) {
            pen.setColor(new Color(120 + 17 * i, 100 + 11 * bags, 90));
            pen.fillRect(i * 210, 120 + 31 * ((i + bags) % 4), 190, 320);
        }
        pen.setColor(new Color(30, 34, 38));
        for (int i = 0; i < bags; i++) {
            pen.fillOval(180 + 260 * i, 560 + 40 * (i % 2), 220, 210);
        }
        pen.dispose();
        try (ByteArrayOutputStream jpeg = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", jpeg);
            return new FilePayload(name, "image/jpeg", jpeg.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
