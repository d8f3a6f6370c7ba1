/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.settings.internal.rest;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.platform.settings.internal.RefusedValuesException;
import org.cityloom.platform.settings.internal.Settings;
import org.cityloom.platform.settings.internal.StaleSettingsException;

/** {@code /api/settings}: thresholds of subsystems. */
@Path("settings")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(SettingsResource.VIEW)
@Tag(name = "settings")
@Component(service = SettingsResource.class, property = RestResource.PUBLISH + "=true")
public final class SettingsResource {
    /** To see thresholds. */
    public static final String VIEW = "settings:view";

    /** To change them, for the whole city. */
    static final String CHANGE = "settings:change";

    private final Settings settings;

    @Activate
    public SettingsResource(@Reference Settings settings) {
        this.settings = settings;
    }

    @GET
    @Operation(summary = "Lists what can be set of the subsystems that run", description = "With what is set.")
    public List<SettingsView> list() {
        return settings.all().stream().map(SettingsView::of).toList();
    }

    @GET
    @Path("{pid}")
    @Operation(summary = "One configuration of a subsystem")
    public SettingsView get(@PathParam("pid") String pid) {
        return SettingsView.of(done(pid, () -> settings.of(pid)));
    }

    @PUT
    @Path("{pid}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(value = CHANGE, wholeCity = true)
    @Operation(
            summary = "Changes thresholds, in force at once",
            description =
                    "What is absent stays, null gives a value back to its default. If somebody was faster, it is refused.")
    public SettingsView put(@PathParam("pid") String pid, @Nullable ChangeForm form) {
        if (form == null || form.snapshot() == null || form.values() == null) {
            throw ProblemException.badRequest(
                    "settings-incomplete",
                    new LocalizedText(
                            "请求应为 {\"snapshot\": …, \"values\": {…}}", "expected {\"snapshot\": …, \"values\": {…}}"));
        }
        long seen = form.snapshot();
        var wanted = form.values();
        return SettingsView.of(done(pid, () -> settings.change(pid, wanted, seen)));
    }

    @GET
    @Path("{pid}/snapshots")
    @Operation(
            summary = "What was set before, by whom and when",
            description = "The latest first; the last 200 are kept.")
    public List<SnapshotView> snapshots(@PathParam("pid") String pid) {
        return done(pid, () -> settings.snapshots(pid)).stream()
                .map(SnapshotView::of)
                .toList();
    }

    @POST
    @Path("{pid}/snapshots/{number}/restore")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(value = CHANGE, wholeCity = true)
    @Operation(
            summary = "Sets what a snapshot says",
            description = "That is a change like any other, with a snapshot of its own. Secrets stay as they are.")
    public SettingsView restore(
            @PathParam("pid") String pid, @PathParam("number") long number, @Nullable RestoreForm form) {
        if (form == null || form.snapshot() == null) {
            throw ProblemException.badRequest(
                    "settings-incomplete", new LocalizedText("请求应为 {\"snapshot\": …}", "expected {\"snapshot\": …}"));
        }
        long seen = form.snapshot();
        return SettingsView.of(done(pid, () -> settings.restore(pid, number, seen)));
    }

    private static <T> T done(String pid, Supplier<T> work) {
        try {
            return work.get();
        } catch (NoSuchElementException e) {
            throw ProblemException.notFound("settings", new LocalizedText("配置或快照", "configuration or snapshot"), pid);
        } catch (StaleSettingsException e) {
            throw new ProblemException(
                    409,
                    "settings-stale",
                    new LocalizedText("其他人已修改过这些设置", "Somebody else changed these settings"),
                    new LocalizedText(
                            "当前为第 " + e.latest() + " 号快照，请查看后重试",
                            "snapshot " + e.latest() + " holds now; look at it and try again"));
        } catch (RefusedValuesException e) {
            throw new ProblemException(
                    422,
                    "settings-refused",
                    new LocalizedText("设置无效，未保存", "Not saved, because a value is not allowed"),
                    e.reasons());
        }
    }
}
