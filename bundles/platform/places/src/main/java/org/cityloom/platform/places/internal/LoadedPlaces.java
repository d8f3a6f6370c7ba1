/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.places.internal;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

import org.cityloom.api.places.Area;
import org.cityloom.api.places.AreaLevel;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Landmark;
import org.cityloom.api.places.LandmarkKind;
import org.cityloom.api.places.Outline;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.platform.places.internal.demo.DemoCity;
import org.cityloom.platform.places.internal.geometry.DisplayShapes;
import org.cityloom.platform.places.internal.geometry.Geography;
import org.cityloom.platform.places.internal.geometry.Outlines;
import org.cityloom.platform.places.internal.store.CityStore;
import org.cityloom.platform.places.internal.store.StoredCity;

/** Answers from the geography that is loaded: the imported city, or the demo city while there is none. */
@Component(
        service = {Places.class, LoadedPlaces.class},
        configurationPid = PlacesConfiguration.PID)
@Designate(ocd = PlacesConfiguration.class)
public final class LoadedPlaces implements Places {
    private final PlacesConfiguration configuration;
    private volatile Loaded loaded;

    /** What belongs together and is exchanged at once. */
    private record Loaded(Geography geography, DisplayShapes displayShapes, long revision) {
        Loaded(Geography geography, long revision) {
            this(geography, new DisplayShapes(geography), revision);
        }
    }

    @Activate
    public LoadedPlaces(PlacesConfiguration configuration, @Reference CityStore store) {
        this.configuration = configuration;
        this.loaded = new Loaded(geography(takesImports() ? store.current() : Optional.empty()), 1);
    }

    /** Answers from this city from now on; without one from the demo city. */
    public synchronized void load(Optional<StoredCity> city) {
        loaded = new Loaded(geography(city), loaded.revision() + 1);
    }

    private Geography geography(Optional<StoredCity> city) {
        return city.map(stored -> new Geography(idOf(stored.id()), stored.areas(), stored.landmarks()))
                .orElseGet(() -> DemoCity.draw(configuration.seed()));
    }

    /** Whether an imported city is shown. */
    public boolean takesImports() {
        return !"demo".equals(configuration.source());
    }

    /** Share of the smaller area that two imported areas may have in common. */
    public double overlapTolerance() {
        return configuration.overlapTolerancePercent() / 100;
    }

    /** What is loaded. */
    public Geography geography() {
        return loaded.geography();
    }

    /** Its borders for maps. */
    public DisplayShapes displayShapes() {
        return loaded.displayShapes();
    }

    @Override
    public Optional<AreaPath> locate(Position position) {
        return geography().locate(position);
    }

    @Override
    public Optional<Area> area(String code) {
        return geography().area(code);
    }

    @Override
    public Area city() {
        return geography().city();
    }

    @Override
    public List<Area> children(String code) {
        return geography().children(code);
    }

    @Override
    public List<Area> areas(AreaLevel level) {
        return geography().areas(level);
    }

    @Override
    public Optional<Outline> outline(String code) {
        return geography().shape(code).map(Outlines::of);
    }

    @Override
    public List<Landmark> landmarks(LandmarkKind kind) {
        return geography().landmarks(kind);
    }

    @Override
    public long revision() {
        return loaded.revision();
    }

    /** Id of the geography that was imported under the number. */
    public static String idOf(long imported) {
        return "imported-" + imported;
    }
}
