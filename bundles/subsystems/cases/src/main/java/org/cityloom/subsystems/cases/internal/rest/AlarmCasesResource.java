/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.cases.internal.rest;

import java.util.List;
import java.util.NoSuchElementException;

import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.alarms.Alarm;
import org.cityloom.api.alarms.Alarms;
import org.cityloom.api.page.PageRequest;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.people.Person;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.cases.internal.alarms.AlarmCases;
import org.cityloom.subsystems.cases.internal.catalogue.Catalogues;
import org.cityloom.subsystems.cases.internal.lifecycle.ImpossibleException;
import org.cityloom.subsystems.cases.internal.lifecycle.Rights;
import org.cityloom.subsystems.cases.internal.store.AlarmStore;
import org.cityloom.subsystems.cases.internal.store.TakenAlarm;

/** {@code /api/cases/alarms}: alarms that somebody has to decide on. */
@Component(service = AlarmCasesResource.class, property = RestResource.PUBLISH + "=true")
@Path("cases/alarms")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(Rights.DISPATCH)
@Tag(name = "cases")
public final class AlarmCasesResource {
    private final Alarms alarms;
    private final AlarmStore taken;
    private final AlarmCases cases;
    private final CaseViews views;
    private final Catalogues catalogues;
    private final CurrentPerson people;

    @Activate
    public AlarmCasesResource(
            @Reference Alarms alarms,
            @Reference AlarmStore taken,
            @Reference AlarmCases cases,
            @Reference CaseViews views,
            @Reference Catalogues catalogues,
            @Reference CurrentPerson people) {
        this.alarms = alarms;
        this.taken = taken;
        this.cases = cases;
        this.views = views;
        this.catalogues = catalogues;
        this.people = people;
    }

    @GET
    @Operation(summary = "Alarms within your areas that wait for a decision, the newest first")
    public List<TakenAlarm> proposed(
            @QueryParam("offset") @DefaultValue("0") int offset, @QueryParam("limit") @DefaultValue("100") int limit) {
        return taken.proposed(new PageRequest(offset, limit)).stream()
                .filter(alarm -> people.areas(Rights.DISPATCH).covers(alarm.area()))
                .toList();
    }

    /**
     * What can become of an alarm.
     *
     * @param matter which matter it is; null if the catalogue no longer knows it
     * @param number of the case that it belongs to; empty if there is none
     */
    public record Prospect(long alarm, @Nullable EntryView matter, String number) {}

    @GET
    @Path("{alarm}")
    @Operation(summary = "Which matter an alarm is, and which case it belongs to")
    public Prospect prospect(@PathParam("alarm") long id) {
        Alarm alarm = alarms.alarm(id)
                .filter(known -> people.areas(Rights.DISPATCH).covers(known.area()))
                .orElseThrow(
                        () -> ProblemException.notFound("alarm", new LocalizedText("告警", "alarm"), Long.toString(id)));
        return new Prospect(
                id,
                catalogues
                        .now()
                        .entry(cases.matter(alarm.kind()))
                        .map(EntryView::of)
                        .orElse(null),
                taken.find(id).map(TakenAlarm::number).orElse(""));
    }

    @POST
    @Path("{alarm}/case")
    @Operation(summary = "Makes a case of an alarm", description = "The case that it has already, if it has one.")
    public CaseView open(@PathParam("alarm") long alarm) {
        seen(alarm);
        Person person = person();
        try {
            return views.of(cases.open(alarm, person), person);
        } catch (ImpossibleException e) {
            throw Problems.impossible(e);
        }
    }

    @POST
    @Path("{alarm}/dismissal")
    @Operation(summary = "Decides that an alarm is no case")
    public void dismiss(@PathParam("alarm") long alarm) {
        seen(alarm);
        try {
            cases.dismiss(alarm, person().id());
        } catch (NoSuchElementException e) {
            throw new ProblemException(
                    409,
                    "alarm-decided",
                    new LocalizedText("无需决定", "Nothing is to be decided"),
                    new LocalizedText("告警 " + alarm + " 无需决定", "alarm " + alarm + " waits for no decision"));
        }
    }

    private void seen(long id) {
        Alarm alarm = alarms.alarm(id)
                .orElseThrow(
                        () -> ProblemException.notFound("alarm", new LocalizedText("告警", "alarm"), Long.toString(id)));
        if (!people.areas(Rights.DISPATCH).covers(alarm.area())) {
            throw new ProblemException(
                    403,
                    "area-foreign",
                    new LocalizedText("不是您的辖区", "This area is not yours"),
                    new LocalizedText(
                            "您所在单位不负责告警 " + id + " 所在位置", "none of your units looks after the place of " + id));
        }
    }

    private Person person() {
        return people.current().orElseThrow();
    }
}
