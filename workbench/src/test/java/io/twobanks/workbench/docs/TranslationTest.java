package io.twobanks.workbench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each difference between the languages is found; what may differ is not. */
class TranslationTest {
    private static final String ENGLISH = """
            # Title
            [zh](../zh/a.md) `code` [pom](../../pom.xml) [two](#2-two)
            ## 1. One
            | a | b |
            |---|---|

            - item

            <!-- run: shell 2 -->
            ```
            $ ./twobanks trace
            bank-a (pid 12) is frozen.
            | 10.50 |
            ```

            ```mermaid
            flowchart LR
                a["one"] -- "says" --> b
            ```

            ```mermaid
            sequenceDiagram
                alt it is done
                    B-->>A: done
                end
            ```
            ## 2. Two
            """;

    private static final String CHINESE = """
            # 标题
            [en](../en/a.md) `code` [总](../../pom.xml) [二](#2-二)
            ## 1. 一
            | 甲 | 乙 |
            |---|---|

            - 条目

            <!-- run: shell 2 -->
            ```
            $ ./twobanks trace
            bank-a（进程号 34）已冻结。
            | 99.50 |
            ```

            ```mermaid
            flowchart LR
                a["一"] -- "说" --> b
            ```

            ```mermaid
            sequenceDiagram
                alt 做成了
                    B-->>A: 完成
                end
            ```
            ## 2. 二
            """;

    @Test
    void theSameInOtherWordsIsATranslation() {
        assertThat(differences(CHINESE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "## 1. 一 @ ### 1. 一 @ headings differ",
                "## 1. 一 @ ## 7. 一 @ headings differ",
                "| 甲 | 乙 | @ | 甲 | @ tables and lists differ",
                "- 条目 @ 条目 @ tables and lists",
                "./twobanks trace @ ./twobanks status @ blocks differ",
                "shell 2 @ shell 3 @ blocks differ",
                "--> b @ --> c @ blocks differ",
                "alt 做成了 @ opt 做成了 @ blocks differ",
                "B-->>A @ B->>A @ blocks differ",
                "../../pom.xml @ ../../README.md @ links: missing [pom.xml]",
                "`code` @ code @ code in backticks: missing [code]",
                "bank-a（进程号 34）已冻结。 @ bank-a（进程号 34）继续运行。 @ shows something else",
                "bank-a（进程号 34）已冻结。 @ bank-b（进程号 34）已冻结。 @ shows something else",
                "| 99.50 | @ | 99.50 | x | @ shows something else",
                "| 99.50 | @ '' @ shows something else"
            })
    void eachDifferenceIsFound(String text, String changed, String finding) {
        assertThat(CHINESE).contains(text);
        assertThat(differences(CHINESE.replace(text, changed)))
                .singleElement()
                .asString()
                .startsWith("docs/zh/a.md:")
                .contains(finding);
    }

    private static List<Finding> differences(String chinese) {
        return new Translation(new Document("docs/en/a.md", ENGLISH), new Document("docs/zh/a.md", chinese))
                .differences();
    }
}
