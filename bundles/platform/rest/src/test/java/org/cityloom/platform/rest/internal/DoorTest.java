/*
 * Copyright 2026 the Cityloom authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package org.cityloom.platform.rest.internal;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.cityloom.platform.rest.internal.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {
    private static final String TRUCK =
            "{\"plate\":\"湘E1\",\"load\":2.5,\"at\":\"2026-11-23T08:00:00Z\",\"note\":null}";

    private Door door;

    @BeforeAll
    void open() throws Exception {
        door = new Door();
        door.publish(new Samples.Trucks(door.callers));
        door.publish(new Samples.Import());
    }

    @AfterAll
    void close() throws Exception {
        door.close();
    }

    @Test
    void refusesWhoeverIsNotSignedIn() throws Exception {
        HttpResponse<String> response = door.send(door.request("/trucks/list"));
        assertProblem(response, 401, "not-signed-in");
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"cityloom\"");
    }

    @Test
    void refusesAForgedToken() throws Exception {
        assertProblem(
                door.send(door.request("/trucks/list").header("Authorization", "Bearer x")), 401, "not-signed-in");
    }

    @Test
    void refusesWhoeverLacksThePermission() throws Exception {
        HttpResponse<String> response =
                door.send(door.request("/trucks/list").header("Authorization", "Bearer " + Door.GUEST));
        assertProblem(response, 403, "not-permitted");
        assertThat(response.body()).contains("muck:view");
    }

    @Test
    void answersWhoeverHasThePermission() throws Exception {
        HttpResponse<String> response = door.send(door.asAdmin("/trucks/list"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("[\"A\",\"B\"]");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void tellsTheResourceWhoIsActing() throws Exception {
        assertThat(door.send(door.asAdmin("/trucks/who/am-i")).body()).isEqualTo("[\"admin\"]");
        assertThat(door.callers.current()).isEmpty();
    }

    @Test
    void refusesAChangeByCookieAlone() throws Exception {
        HttpRequest.Builder byCookie = post("/trucks", TRUCK).header("Cookie", "cityloom-session=" + Door.ADMIN);
        assertProblem(door.send(byCookie), 403, "request-header-missing");
        assertThat(door.send(byCookie.header("X-Cityloom-Request", "1")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void readsByCookieAlone() throws Exception {
        HttpRequest.Builder byCookie = door.request("/trucks/list").header("Cookie", "cityloom-session=" + Door.ADMIN);
        assertThat(door.send(byCookie).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTimesAndChineseOnTheirWayThrough() throws Exception {
        HttpResponse<String> response = door.send(postAsAdmin("/trucks", TRUCK));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Door.json(response)).isEqualTo(new ObjectMapper().readTree(TRUCK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"load\":1,\"speed\":1}       | json-property-unknown | 'speed'",
                "{\"plate\":\"A\",                   | json-invalid          | line 1",
                "{\"plate\":\"A\",\"load\":\"much\"} | json-invalid          | load",
                "{\"plate\":\"A\",\"load\":-1}       | json-invalid          | must not be negative",
                "{\"plate\":\"A\",\"load\":NaN}      | json-invalid          | NaN",
                "{\"plate\":\"A\",\"at\":\"soon\"}   | json-invalid          | at",
                "{\"plate\":\"A\"}          | json-invalid          | (in load)",
                "null                                | json-invalid          | null",
                "{} {}                               | json-invalid          | line 1",
                "''                                  | json-invalid          | ''",
            })
    void refusesJsonThatIsNotRightAndSaysWhatIsWrong(String body, String type, String detail) throws Exception {
        HttpResponse<String> response = door.send(postAsAdmin("/trucks", body));
        assertProblem(response, 400, type);
        assertThat(Door.json(response).get("detail").asText()).contains(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,en;q=0.5 | 没有该车辆             | 没有车辆“spoken”",
                "en,zh;q=0.5    | There is no such truck | no truck 'spoken'",
                "fr             | There is no such truck | no truck 'spoken'",
                "*              | There is no such truck | no truck 'spoken'"
            })
    void tellsAProblemInTheLanguageThatTheCallerLikesBest(String languages, String title, String detail)
            throws Exception {
        HttpResponse<String> response = door.send(door.request("/trucks/spoken").header("Accept-Language", languages));
        assertProblem(response, 404, "truck-unknown");
        assertThat(Door.json(response).get("title").asText()).isEqualTo(title);
        assertThat(Door.json(response).get("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "/trucks/problem, 404, truck-unknown",
        "/trucks/illegal, 400, request-invalid",
        "/trucks/missing, 404, not-found",
        "/trucks/other,   500, internal-error",
        "/nowhere,        404, path-unknown",
        "/trucks/a/b/c,   404, path-unknown",
        "/trucks/ask/now?count=many,      400, parameter-invalid",
        "/trucks/ask/now?kind=HUGE,       400, parameter-invalid",
        "/trucks/ask/now?at=2026-13-01,   400, parameter-invalid",
    })
    void answersErrorsAsProblems(String path, int status, String type) throws Exception {
        assertProblem(door.send(door.request(path)), status, type);
    }

    @Test
    void keepsInternalsToItself() throws Exception {
        assertThat(door.send(door.request("/trucks/other")).body())
                .doesNotContain("the secret")
                .contains("urn:uuid:");
    }

    @Test
    void readsParametersOfTheUsualKinds() throws Exception {
        String query = "?at=2026-11-23T08:00:00%2B08:00&count=3&kind=BIG&length=PT5M";
        assertThat(door.send(door.request("/trucks/ask/now" + query)).body())
                .isEqualTo("[\"2026-11-23T00:00:00Z\",\"3\",\"BIG\",\"PT5M\"]");
        assertThat(door.send(door.request("/trucks/ask/now?at=&kind=")).body())
                .isEqualTo("[\"null\",\"0\",\"null\",\"null\"]");
    }

    @Test
    void refusesAMethodThatAPathDoesNotKnow() throws Exception {
        HttpResponse<String> response = door.send(door.asAdmin("/trucks/list").DELETE());
        assertProblem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET");
    }

    @Test
    void refusesAMediaTypeThatAPathCannotRead() throws Exception {
        HttpRequest.Builder xml = door.asAdmin("/trucks")
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>"));
        assertProblem(door.send(xml), 415, "media-type-unsupported");
    }

    @Test
    void findsTheNearerOfTwoResourcesOnOnePath() throws Exception {
        HttpRequest.Builder csv = door.asAdmin("/trucks/import")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("a,b"));
        assertThat(door.send(csv).body()).isEqualTo("[3]");
    }

    @Test
    void refusesAPropertyThatIsThereTwice() throws Exception {
        String twice = "{\"plate\":\"A\",\"load\":1,\"load\":2,\"at\":\"2026-01-01T00:00:00Z\"}";
        assertProblem(door.send(postAsAdmin("/trucks", twice)), 400, "json-invalid");
    }

    @Test
    void handsAFileOutAsOneToBeKept() throws Exception {
        HttpResponse<String> file = door.send(door.asAdmin("/trucks/import/file"));
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        HttpResponse<String> data = door.send(door.asAdmin("/trucks/list"));
        assertThat(data.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        String large = " ".repeat(3000) + TRUCK;
        assertProblem(door.send(postAsAdmin("/trucks", large)), 413, "body-too-large");
        HttpRequest.Builder unannounced = door.asAdmin("/trucks")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(large)));
        assertProblem(door.send(unannounced), 413, "body-too-large");
    }

    @Test
    void readsAsMuchAsTheMethodDeclaresAndNoMore() throws Exception {
        assertThat(door.send(csvAsAdmin(Samples.LARGE)).body()).isEqualTo("[" + Samples.LARGE + "]");
        assertProblem(door.send(csvAsAdmin(Samples.LARGE + 1)), 413, "body-too-large");
    }

    private HttpRequest.Builder csvAsAdmin(int bytes) {
        return door.asAdmin("/trucks/import")
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("a".repeat(bytes)));
    }

    @Test
    void refusesWhoHoldsThePermissionInAPartOfTheCityWhatBelongsToAllOfIt() throws Exception {
        HttpRequest.Builder csv = door.request("/trucks/import")
                .header("Authorization", "Bearer " + Door.DISTRICT)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString("a,b"));
        assertProblem(door.send(csv), 403, "area-restricted");
        assertThat(door.send(door.request("/trucks/list").header("Authorization", "Bearer " + Door.DISTRICT))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void readsLessFromWhoeverIsNotSignedIn() throws Exception {
        assertProblem(door.send(post("/trucks", " ".repeat(300) + TRUCK)), 413, "body-too-large");
    }

    @Test
    void publishesNothingOfAResourceWithAForgottenDeclaration() throws Exception {
        Publication refused = door.publish(new Samples.Forgotten());
        assertThat(refused.refusal()).contains("Forgotten.open()").doesNotContain("fine()");
        assertProblem(door.send(door.request("/forgotten/fine")), 404, "path-unknown");
    }

    @Test
    void losesNoRequestWhileOtherResourcesComeAndGo() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        Thread caller = new Thread(() -> {
            while (!stop.get()) {
                try {
                    boolean right = door.send(door.asAdmin("/trucks/list")).statusCode() == 200;
                    (right ? answered : failed).incrementAndGet();
                } catch (Exception e) {
                    failed.incrementAndGet();
                }
            }
        });
        caller.start();
        for (int round = 0; round < 20; round++) {
            Object parks = new Parks();
            door.publish(parks);
            assertThat(door.send(door.request("/parks")).body()).isEqualTo("{\"trees\":3}");
            door.withdraw(parks);
            assertProblem(door.send(door.request("/parks")), 404, "path-unknown");
        }
        stop.set(true);
        caller.join(5000);
        assertThat(failed).hasValue(0);
        assertThat(answered.get()).isPositive();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.MEDIA_TYPE);
        JsonNode problem = Door.json(response);
        assertThat(problem.get("type").asText()).as(response.body()).isEqualTo("urn:cityloom:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        for (String member : List.of("title", "detail", "instance")) {
            assertThat(problem.get(member).asText()).isNotBlank();
        }
    }

    private HttpRequest.Builder post(String path, String body) {
        return door.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder postAsAdmin(String path, String body) {
        return post(path, body).header("Authorization", "Bearer " + Door.ADMIN);
    }
}
