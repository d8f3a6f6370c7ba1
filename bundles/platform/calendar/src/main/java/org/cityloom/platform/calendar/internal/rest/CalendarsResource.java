/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.calendar.internal.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.calendar.WorkingCalendar;
import org.cityloom.api.calendar.WorkingCalendars;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.platform.calendar.CalendarChanges;
import org.cityloom.platform.calendar.CalendarVersion;
import org.cityloom.platform.calendar.StaleCalendarException;
import org.cityloom.platform.calendar.internal.CalendarPermissions;

/** {@code /api/calendars}: when units work. */
@Path("calendars")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(CalendarPermissions.VIEW)
@Tag(name = "calendars")
@Component(service = CalendarsResource.class, property = RestResource.PUBLISH + "=true")
public final class CalendarsResource {
    /** What the city's calendar is called here; no unit can be, since each belongs to it. */
    static final String CITY = "city";

    private static final int MOST_DAYS = 400;

    private final WorkingCalendars calendars;
    private final CalendarChanges changes;

    @Activate
    public CalendarsResource(@Reference WorkingCalendars calendars, @Reference CalendarChanges changes) {
        this.calendars = calendars;
        this.changes = changes;
    }

    @GET
    @Operation(summary = "Lists the calendars, the city's first")
    public List<CalendarView> list() {
        return calendars.all().stream().map(CalendarView::of).toList();
    }

    @GET
    @Path("{unit}")
    @Operation(
            summary = "The calendar that a unit follows",
            description =
                    "Its own, or that of the nearest unit above that has one, or the city's; city for the city's.")
    public CalendarView get(@PathParam("unit") String unit) {
        return CalendarView.of(calendars.of(whose(unit)));
    }

    @GET
    @Path("{unit}/days")
    @Operation(summary = "Which hours are worked on each date", description = "At most 400 days, both ends included.")
    public List<DayView> days(
            @PathParam("unit") String unit,
            @Parameter(required = true) @QueryParam("from") @Nullable String from,
            @Parameter(required = true) @QueryParam("to") @Nullable String to) {
        LocalDate first = date("from", from);
        LocalDate last = date("to", to);
        if (last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw ProblemException.badRequest(
                    "days-range", "to must not be before from, and at most " + MOST_DAYS + " days later");
        }
        WorkingCalendar calendar = calendars.of(whose(unit));
        return first.datesUntil(last.plusDays(1))
                .map(day -> DayView.of(calendar.day(day)))
                .toList();
    }

    @GET
    @Path("{unit}/versions")
    @Operation(summary = "Who changed a unit's own calendar, and when", description = "The latest first.")
    public List<CalendarVersion> versions(@PathParam("unit") String unit) {
        return changes.history(whose(unit));
    }

    @GET
    @Path("{unit}/versions/{version}")
    @Operation(summary = "A unit's own calendar as a version said")
    public CalendarView version(@PathParam("unit") String unit, @PathParam("version") long version) {
        return calendars
                .version(whose(unit), version)
                .map(CalendarView::of)
                .orElseThrow(() -> ProblemException.notFound("calendar version", unit + " " + version));
    }

    @PUT
    @Path("{unit}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(value = CalendarPermissions.MANAGE, wholeCity = true)
    @Operation(
            summary = "Writes the next version of a unit's own calendar",
            description =
                    "version is the one that was looked at, 0 for the first; if somebody was faster, it is refused.")
    public CalendarView put(@PathParam("unit") String unit, @Nullable CalendarView calendar) {
        if (calendar == null) {
            throw ProblemException.badRequest("calendar-missing", "the body must hold a calendar");
        }
        return CalendarView.of(done(unit, () -> changes.change(calendar.next(whose(unit)))));
    }

    @POST
    @Path("{unit}/special-days")
    @Consumes("text/csv")
    @RequiresPermission(value = CalendarPermissions.MANAGE, wholeCity = true)
    @Operation(
            summary = "Imports holidays and make-up workdays from CSV",
            description = "Columns date, kind (holiday or workday), name and name_en. All rows or none.")
    public CalendarView importSpecialDays(@PathParam("unit") String unit, byte[] csv) {
        return CalendarView.of(done(unit, () -> changes.importSpecialDays(whose(unit), csv)));
    }

    @DELETE
    @Path("{unit}")
    @RequiresPermission(value = CalendarPermissions.MANAGE, wholeCity = true)
    @Operation(summary = "Lets a unit follow the calendar of the one above it again")
    public void remove(@PathParam("unit") String unit) {
        done(unit, () -> {
            changes.remove(whose(unit));
            return unit;
        });
    }

    private static <T> T done(String unit, Supplier<T> work) {
        try {
            return work.get();
        } catch (NoSuchElementException e) {
            throw ProblemException.notFound("calendar", unit);
        } catch (StaleCalendarException e) {
            throw new ProblemException(
                    409, "calendar-stale", "Somebody else changed the calendar", String.valueOf(e.getMessage()));
        }
    }

    private static String whose(String unit) {
        return unit.equals(CITY) ? "" : unit;
    }

    private static LocalDate date(String name, @Nullable String text) {
        if (text == null) {
            throw ProblemException.badRequest("days-range", "'" + name + "' is missing, a date like 2026-10-01");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + name + "' must be like 2026-10-01, got '" + text + "'", e);
        }
    }
}
