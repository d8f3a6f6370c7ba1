/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.cityloom.platform.rest.internal.openapi.OpenApiDocument;
import org.cityloom.platform.rest.internal.openapi.OpenApiResource;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private Door door;

    @BeforeAll
    void open() throws Exception {
        door = new Door();
        door.publish(new Samples.Trucks(door.callers));
        door.publish(new Samples.Import());
        door.publish(new OpenApiResource(new OpenApiDocument("1.2.3", door.routes)));
    }

    @AfterAll
    void close() throws Exception {
        door.close();
    }

    @Test
    void describesEveryOperationWithItsPermission() throws Exception {
        JsonNode paths = document().get("paths");
        JsonNode post = paths.at("/~1trucks/post");
        assertThat(post.get("x-permission").asText()).isEqualTo("muck:manage");
        assertThat(post.get("summary").asText()).isEqualTo("Repeats the truck");
        assertThat(post.at("/security/0").has("session")).isTrue();
        assertThat(paths.at("/~1trucks~1list/get/x-permission").asText()).isEqualTo("muck:view");
        JsonNode open = paths.at("/~1trucks~1{plate}/get");
        assertThat(open.has("x-permission")).isFalse();
        assertThat(open.get("security")).isEmpty();
        assertThat(open.at("/parameters/0/name").asText()).isEqualTo("plate");
    }

    @Test
    void tellsWhatTakesTheWholeCityAndHowMuchIsRead() throws Exception {
        JsonNode paths = document().get("paths");
        assertThat(paths.at("/~1trucks~1import/post/x-whole-city").asBoolean()).isTrue();
        assertThat(paths.at("/~1trucks~1import/post/x-body-limit").asInt()).isEqualTo(Samples.LARGE);
        assertThat(paths.at("/~1trucks/post").has("x-whole-city")).isFalse();
        assertThat(paths.at("/~1trucks/post").has("x-body-limit")).isFalse();
    }

    @Test
    void followsWhatIsPublishedAndTellsEqualNamesApart() throws Exception {
        Object parks = new Parks();
        door.publish(parks);
        JsonNode with = document();
        assertThat(with.at("/paths/~1parks/get").isMissingNode()).isFalse();
        assertThat(with.at("/components/schemas").has("Truck")).isTrue();
        assertThat(with.at("/components/schemas").has("trucks.Truck")
                        || with.at("/components/schemas").has("parks.Truck"))
                .isTrue();
        door.withdraw(parks);
        assertThat(document().at("/paths/~1parks").isMissingNode()).isTrue();
    }

    private JsonNode document() throws Exception {
        HttpResponse<String> response = door.send(door.request("/openapi.json"));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Door.json(response);
    }
}
