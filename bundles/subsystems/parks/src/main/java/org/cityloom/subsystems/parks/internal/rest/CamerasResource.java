/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.subsystems.parks.internal.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import org.cityloom.api.people.AreaScope;
import org.cityloom.api.people.CurrentPerson;
import org.cityloom.api.places.AreaPath;
import org.cityloom.api.places.Places;
import org.cityloom.api.places.Position;
import org.cityloom.api.rest.Parameters;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.rest.RequiresPermission;
import org.cityloom.api.rest.RestResource;
import org.cityloom.api.text.LocalizedText;
import org.cityloom.subsystems.parks.internal.CameraAddresses;
import org.cityloom.subsystems.parks.internal.Cameras;
import org.cityloom.subsystems.parks.internal.ParksSubsystem;
import org.cityloom.subsystems.parks.internal.Silence;
import org.cityloom.subsystems.parks.internal.Snapshots;
import org.cityloom.subsystems.parks.internal.store.Camera;
import org.cityloom.subsystems.parks.internal.store.CameraStore;

/** The cameras, whether they give pictures, and the newest of each. */
@Component(service = CamerasResource.class, property = RestResource.PUBLISH + "=true")
@Path("parks/cameras")
@Produces(MediaType.APPLICATION_JSON)
@RequiresPermission(ParksSubsystem.VIEW)
@Tag(name = "parks")
public final class CamerasResource {
    private final CameraStore store;
    private final Cameras cameras;
    private final Snapshots snapshots;
    private final Places places;
    private final CurrentPerson people;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public CamerasResource(
            @Reference CameraStore store,
            @Reference Cameras cameras,
            @Reference Snapshots snapshots,
            @Reference Places places,
            @Reference CurrentPerson people) {
        this.store = store;
        this.cameras = cameras;
        this.snapshots = snapshots;
        this.places = places;
        this.people = people;
    }

    /**
     * A camera.
     *
     * @param id of the camera
     * @param name what people call it
     * @param latitude degrees north
     * @param longitude degrees east
     * @param alive whether all that it was last asked for was given; null before the first question
     * @param pictures whether it is asked for pictures, or one was taken of its stream; else only its stream is there
     * @param seenAt when the newest picture was taken, or the stream was there; null before the first
     * @param failedSince since when something is not given; null while all is well
     * @param failure code of the reason, or why an alive stream gives no picture; null while all is well, and for those who do not manage cameras
     * @param why the reason in words; likewise
     * @param snapshotUrl where its picture comes from; null if nowhere, and for those who do not manage cameras
     * @param streamUrl its stream; likewise
     * @param user with which it is signed in to; likewise. The password is never shown
     */
    public record CameraView(
            String id,
            String name,
            double latitude,
            double longitude,
            @Nullable Boolean alive,
            boolean pictures,
            @Nullable Instant seenAt,
            @Nullable Instant failedSince,
            @Nullable String failure,
            @Nullable LocalizedText why,
            @Nullable String snapshotUrl,
            @Nullable String streamUrl,
            @Nullable String user) {}

    /**
     * What is set of a camera; it belongs to the unit grid in which it stands.
     *
     * @param name 1 to 100 characters
     * @param latitude degrees north
     * @param longitude degrees east
     * @param snapshotUrl http or https, at most 500 characters, nothing to sign in with in it; may be missing if there is a stream
     * @param streamUrl rtsp or rtsps, likewise; may be missing if there is a picture
     * @param user name to sign in with; missing for none
     * @param password what goes with it; missing to leave it as it is, unless the user changes
     */
    public record CameraChange(
            @Nullable String name,
            double latitude,
            double longitude,
            @Nullable String snapshotUrl,
            @Nullable String streamUrl,
            @Nullable String user,
            @Nullable String password) {}

    @GET
    @Operation(summary = "Lists the cameras within your areas, ordered by id", description = "At most 2,000.")
    public List<CameraView> list() {
        AreaScope scope = people.areas(ParksSubsystem.VIEW);
        AreaScope managed = people.areas(ParksSubsystem.MANAGE);
        return store.all().stream()
                .filter(camera -> scope.covers(camera.area()))
                .map(camera -> view(camera, managed.covers(camera.area())))
                .toList();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(ParksSubsystem.MANAGE)
    @Operation(
            summary = "Registers a camera, or changes the one of this id",
            description =
                    "Its address is asked again and again from here; addresses of this machine, of a link or of a cloud's metadata are"
                            + " not asked unless they are configured. The password is kept sealed, sent to the camera and never shown.")
    public CameraView put(@PathParam("id") String id, @Nullable CameraChange change) {
        CameraChange wanted = Parameters.needed(change);
        Position place = Forms.place(wanted.latitude(), wanted.longitude());
        String area = places.locate(place).map(AreaPath::grid).orElse(null);
        Forms.mayIn(people, ParksSubsystem.MANAGE, area);
        Optional<Camera> there = store.find(id);
        there.ifPresent(each -> Forms.mayIn(people, ParksSubsystem.MANAGE, each.area()));
        String user = isMissing(wanted.user()) ? null : Forms.name("user", wanted.user(), 100);
        Camera.Login login = login(user, wanted.password());
        if (user != null
                && login == null
                && !user.equals(there.map(Camera::user).orElse(null))) {
            throw invalid("camera-password", "请输入该用户的密码", "the password of that user is missing");
        }
        Camera camera = new Camera(
                Forms.id(id),
                Forms.name("name", wanted.name(), 100),
                area,
                place,
                snapshot(wanted),
                stream(wanted),
                user,
                null,
                null,
                null,
                clock.instant(),
                Forms.person(people));
        store.put(camera, login);
        return view(store.find(id).orElse(camera), true);
    }

    private static Camera.@Nullable Login login(@Nullable String user, @Nullable String password) {
        return user == null || password == null || password.isEmpty()
                ? null
                : new Camera.Login(user, Forms.name("password", password, 200));
    }

    private static @Nullable String snapshot(CameraChange wanted) {
        if (isMissing(wanted.snapshotUrl()) && !isMissing(wanted.streamUrl())) {
            return null;
        }
        return CameraAddresses.snapshot(wanted.snapshotUrl())
                .orElseThrow(() -> invalid(
                        "camera-snapshot-address",
                        "抓拍地址须以 http:// 或 https:// 开头，不超过 500 个字符，且不含用户名和密码",
                        "the address of the picture starts with http:// or https:// and has at most 500 characters, without name and"
                                + " password in it"));
    }

    private static @Nullable String stream(CameraChange wanted) {
        if (isMissing(wanted.streamUrl())) {
            return null;
        }
        return CameraAddresses.stream(wanted.streamUrl())
                .orElseThrow(() -> invalid(
                        "camera-stream-address",
                        "视频流地址须以 rtsp:// 或 rtsps:// 开头，不超过 500 个字符，且不含用户名和密码",
                        "the address of the stream starts with rtsp:// or rtsps:// and has at most 500 characters, without name and"
                                + " password in it"));
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static ProblemException invalid(String type, String zh, String en) {
        return ProblemException.badRequest(type, new LocalizedText(zh, en));
    }

    @DELETE
    @Path("{id}")
    @RequiresPermission(ParksSubsystem.MANAGE)
    @Operation(summary = "Removes a camera with its picture")
    public void remove(@PathParam("id") String id) {
        Camera camera = seen(id, ParksSubsystem.MANAGE);
        try {
            cameras.remove(camera.id(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot forget the picture of camera " + id, e);
        }
    }

    @GET
    @Path("{id}/snapshot")
    @Produces({"image/jpeg", "image/png"})
    @Operation(summary = "The newest picture of a camera")
    public Response snapshot(@PathParam("id") String id) {
        Camera camera = seen(id, ParksSubsystem.VIEW);
        try {
            byte[] picture = snapshots.picture(camera.id()).orElseThrow(() -> unknown(id));
            return Response.ok(picture, Snapshots.mediaType(picture))
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the picture of camera " + id, e);
        }
    }

    private Camera seen(String id, String permission) {
        return store.find(id)
                .filter(camera -> people.areas(permission).covers(camera.area()))
                .orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.notFound("camera", new LocalizedText("摄像机或图像", "camera, or picture of it,"), id);
    }

    private CameraView view(Camera camera, boolean whole) {
        boolean asked = camera.seenAt() != null || camera.failedSince() != null;
        Silence silence = whole ? camera.failure() : null;
        return new CameraView(
                camera.id(),
                camera.name(),
                camera.place().latitude(),
                camera.place().longitude(),
                asked ? camera.failedSince() == null : null,
                camera.snapshotUrl() != null || snapshots.has(camera.id()),
                camera.seenAt(),
                camera.failedSince(),
                silence == null ? null : silence.reason().name(),
                silence == null ? null : silence.text(),
                whole ? camera.snapshotUrl() : null,
                whole ? camera.streamUrl() : null,
                whole ? camera.user() : null);
    }
}
