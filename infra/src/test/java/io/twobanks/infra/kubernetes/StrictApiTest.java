package io.twobanks.infra.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every manifest is something that the API knows, and the reader of this test would say if it were not. */
class StrictApiTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: bank}
            spec:
              selector: {app: bank}
              ports: [{name: http, port: 8081, targetPort: http}]
            """;

    @TestFactory
    Stream<DynamicTest> a_manifest_is_what_the_api_knows() {
        return Manifests.objects().stream()
                .map(file -> DynamicTest.dynamicTest(
                        Manifests.FOLDER.relativize(file).toString(),
                        () -> assertThat(StrictApi.readAll(Manifests.read(file)))
                                .isNotEmpty()));
    }

    @Test
    void what_is_right_is_read() {
        assertThat(StrictApi.readAll(SERVICE)).hasSize(1);
    }

    @Test
    void a_field_that_the_api_does_not_know_is_refused_however_deep() {
        for (String wrong : List.of(
                SERVICE.replace("selector:", "selektor:"),
                SERVICE.replace("targetPort:", "targetport:"),
                SERVICE.replace("metadata: {", "metadata: {owner: me, "))) {
            assertThatThrownBy(() -> StrictApi.readAll(wrong)).hasMessageContaining("Unrecognized field");
        }
    }

    @Test
    void a_value_of_another_type_is_refused() {
        assertThatThrownBy(() -> StrictApi.readAll(SERVICE.replace("port: 8081", "port: '8081'")))
                .hasMessageContaining("8081");
        assertThatThrownBy(() -> StrictApi.readAll(SERVICE.replace("{app: bank}", "[bank]")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_that_stands_twice_and_a_kind_that_nobody_uses_are_refused() {
        assertThatThrownBy(() -> StrictApi.readAll(SERVICE + "kind: Service\n"))
                .hasMessageContaining("duplicate key kind");
        assertThatThrownBy(() -> StrictApi.readAll(SERVICE.replace("kind: Service", "kind: Servize")))
                .hasMessageContaining("Servize");
    }
}
