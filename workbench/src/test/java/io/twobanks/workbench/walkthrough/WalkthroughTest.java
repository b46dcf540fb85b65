package io.twobanks.workbench.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.workbench.walkthrough.Walkthrough.Block;
import io.twobanks.workbench.walkthrough.Walkthrough.Example;
import io.twobanks.workbench.walkthrough.Walkthrough.Timing;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkthroughTest {
    private static final String DOCUMENT = """
            Text.

            <!-- run: shell 2 eventually -->
            ```
            $ one \\
                more
            answer

            the answer goes on

            $ two
            ```

            ```
            $ not marked
            ```
            <!-- run: shell 3 -->
            ```
            what the third shell has printed meanwhile
            ```
            <!-- run: shell 1 stays -->
            ```
            ^C
            The end.
            ```
            """;

    @Test
    void a_block_is_commands_and_their_answers() {
        Walkthrough walkthrough = Walkthrough.of(DOCUMENT);

        assertThat(walkthrough.blocks())
                .containsExactly(
                        new Block(
                                2,
                                Timing.EVENTUALLY,
                                List.of(
                                        new Example(5, "one \\\n    more", List.of("answer", "", "the answer goes on")),
                                        new Example(11, "two", List.of()))),
                        new Block(
                                3,
                                Timing.AT_ITS_END,
                                List.of(new Example(19, "", List.of("what the third shell has printed meanwhile")))),
                        new Block(1, Timing.STAYS, List.of(new Example(23, "^C", List.of("The end.")))));
    }

    @Test
    void a_mark_that_cannot_be_followed_is_refused() {
        assertThatThrownBy(() -> Walkthrough.of("<!-- run: shell 1 -->\ntext\n"))
                .hasMessageContaining("Line 1");
        assertThatThrownBy(() -> Walkthrough.of("<!-- run: shell 1 -->\n```\n$ open\n"))
                .hasMessageContaining("Line 1");
        assertThatThrownBy(() -> Walkthrough.of("<!-- run: shell 1 soon -->\n```\n```\n"))
                .hasMessageContaining("'soon'");
    }
}
