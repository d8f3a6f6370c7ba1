/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.live.internal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.cityloom.api.live.Live;
import org.cityloom.api.live.LiveEvent;
import org.cityloom.api.live.LiveTopic;
import org.cityloom.api.people.Person;
import org.cityloom.api.people.Sessions;
import org.cityloom.api.places.Places;
import org.cityloom.api.rest.ProblemException;
import org.cityloom.api.subsystem.OwnNames;

/** Takes events from all parts of the city and sends them to the screens that follow their topics. */
@Component(
        service = {Live.class, LiveHub.class},
        configurationPid = LiveConfiguration.PID)
@Designate(ocd = LiveConfiguration.class)
public final class LiveHub implements Live {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final long TICK_MILLISECONDS = 100; // how late an event may be, at most

    private final Limits limits;
    private final ScheduledExecutorService sender;
    private final Future<?> ticking;
    private final Topics topics = new Topics();
    private final Map<String, Set<Follower>> followers = new ConcurrentHashMap<>();
    private final Map<Follower, Stream> streams = new ConcurrentHashMap<>();
    private final LongAdder dropped = new LongAdder();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Sessions sessions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Places places;

    @Activate
    public LiveHub(LiveConfiguration configuration) {
        this(Limits.of(configuration), null, null);
    }

    LiveHub(Limits limits, @Nullable Sessions sessions, @Nullable Places places) {
        this.sessions = sessions;
        this.places = places;
        this.limits = limits;
        this.sender = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "cityloom-live-sender");
            thread.setDaemon(true);
            return thread;
        });
        this.ticking =
                sender.scheduleWithFixedDelay(this::tick, TICK_MILLISECONDS, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() {
        ticking.cancel(false);
        sender.shutdownNow();
        streams.values().forEach(Stream::close);
    }

    /** Takes a topic, unless it is in the name of another subsystem. */
    @Reference(service = LiveTopic.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindTopic(ServiceReference<LiveTopic> reference, LiveTopic topic) {
        OwnNames.refusal(reference, topic).ifPresentOrElse(LOG::error, () -> topics.add(reference, topic));
    }

    void unbindTopic(ServiceReference<LiveTopic> reference) {
        topics.remove(reference);
    }

    /** What can be followed at the moment. */
    Topics topics() {
        return topics;
    }

    @Override
    public void publish(LiveEvent event) {
        Set<Follower> interested = followers.get(event.topic());
        if (interested == null) {
            return;
        }
        topics.find(event.topic()).ifPresent(topic -> {
            Message message = new Message(topic, event, places);
            interested.forEach(follower -> follower.offer(message));
        });
    }

    /** How many screens are connected. */
    int screens() {
        return streams.size();
    }

    /** How many messages slow screens did not get, since the start. */
    long dropped() {
        return dropped.sum();
    }

    /** Whether no further screen can connect. */
    boolean full() {
        return streams.size() >= limits.screens();
    }

    /**
     * Opens a stream.
     *
     * @param token of the session, which is looked at again and again
     * @param names topics; one that is not there yet may come later, and its permission is checked then
     * @param area beginning of the code of an area; empty for everything
     * @param context of the request, which must not have an answer yet
     * @throws ProblemException if a topic is not permitted or there are too many streams
     */
    void follow(
            String token,
            Person person,
            Set<String> names,
            String area,
            AsyncContext context,
            ServletOutputStream wire) {
        for (String name : names) {
            topics.find(name).filter(topic -> !person.may(topic.permission())).ifPresent(topic -> {
                throw new ProblemException(
                        403,
                        "not-permitted",
                        "You are not allowed to do this",
                        "the topic " + name + " needs the permission " + topic.permission());
            });
        }
        if (full()) {
            throw new ProblemException(
                    503,
                    "screens-too-many",
                    "Too many screens are connected",
                    "at most " + limits.screens() + " are served; try again later");
        }
        Mailbox mailbox = new Mailbox(area, limits.keys(), limits.interval().toNanos(), dropped);
        Follower follower =
                new Follower(token, person, names, mailbox, limits.ping().toNanos(), this::forget);
        Stream stream = new Stream(context, wire, follower, System.nanoTime());
        streams.put(follower, stream);
        names.forEach(name -> followers
                .computeIfAbsent(name, key -> ConcurrentHashMap.newKeySet())
                .add(follower));
        context.addListener(new StreamEnd(stream));
        wire.setWriteListener(stream);
    }

    private void forget(Follower follower) {
        streams.remove(follower);
        follower.topics()
                .forEach(name -> followers.computeIfPresent(name, (key, known) -> {
                    known.remove(follower);
                    return known.isEmpty() ? null : known;
                }));
    }

    private void tick() {
        streams.forEach((follower, stream) -> {
            try {
                serve(follower, stream);
            } catch (RuntimeException e) {
                LOG.error("a stream failed and is closed", e);
                stream.close();
            }
        });
    }

    private void serve(Follower follower, Stream stream) {
        long now = System.nanoTime();
        Sessions known = sessions;
        if (stream.stalledSince(now) > limits.stalled().toNanos()) {
            stream.close();
        } else if (known != null && follower.dueForCheck(now)) {
            known.person(follower.token()).ifPresentOrElse(follower::recognise, stream::close);
        }
        stream.pump();
    }
}
