package io.twobanks.xa;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An item of the repair desk as its reader sees it. */
record Item(JsonNode json) {
    static List<Item> all(HttpResponse<String> desk) {
        assertThat(desk.statusCode()).as(desk.body()).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(desk.body())
                .valueStream()
                .map(Item::new)
                .toList();
    }

    static Item of(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Item(JsonMapper.shared().readTree(answer.body()));
    }

    String id() {
        return json.path("id").asString();
    }

    String kind() {
        return json.path("kind").asString();
    }

    /** Null when it is not known. */
    String transferId() {
        return json.path("transferId").asString(null);
    }

    List<String> actions() {
        return json.path("actions")
                .valueStream()
                .map(action -> action.path("action").asString())
                .toList();
    }

    List<String> evidence() {
        return json.path("evidence").valueStream().map(JsonNode::asString).toList();
    }

    List<String> outcomes() {
        return json.path("repairs")
                .valueStream()
                .map(repair -> repair.path("outcome").asString())
                .toList();
    }
}
