package io.twobanks.infra.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.twobanks.infra.InfraException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void a_semicolon_in_a_text_or_a_comment_ends_nothing() {
        assertThat(SqlStatements.of("""
                -- a comment; with a semicolon and an apostrophe's tail
                INSERT INTO t VALUES ('a;b', "c;d", 'it''s; \\' fine'); # another; one
                /* and; one
                   more; */ SELECT `odd;name` FROM t
                """))
                .containsExactly(
                        "INSERT INTO t VALUES ('a;b', \"c;d\", 'it''s; \\' fine')", "SELECT `odd;name` FROM t");
    }

    @Test
    void a_schema_may_begin_with_a_digit_and_not_look_like_a_number() {
        assertThat(SqlScript.identifier("3pc")).isEqualTo("3pc");
        assertThatThrownBy(() -> SqlScript.identifier("1e5")).isInstanceOf(InfraException.class);
        assertThatThrownBy(() -> SqlScript.identifier("3")).isInstanceOf(InfraException.class);
        assertThatThrownBy(() -> SqlScript.identifier("a;b")).isInstanceOf(InfraException.class);
    }

    @Test
    void a_minus_of_a_negative_number_is_no_comment() {
        assertThat(SqlStatements.of("SELECT 1--1; SELECT 2")).containsExactly("SELECT 1--1", "SELECT 2");
    }

    @Test
    void a_trigger_uses_a_delimiter_of_its_own() {
        assertThat(SqlStatements.of("""
                DELIMITER //
                CREATE TRIGGER t BEFORE DELETE ON x FOR EACH ROW BEGIN SET @a = 1; SET @b = 2; END//
                DELIMITER ;
                SELECT 1;
                """))
                .containsExactly(
                        "CREATE TRIGGER t BEFORE DELETE ON x FOR EACH ROW BEGIN SET @a = 1; SET @b = 2; END",
                        "SELECT 1");
    }

    @Test
    void what_makes_a_schema_a_table_or_one_row_can_be_looked_for_first() {
        assertThat(List.of(
                        "CREATE DATABASE IF NOT EXISTS xa",
                        "create table if not exists account (id INT)",
                        "INSERT IGNORE INTO account (id, owner, balance) VALUES ('A-1', 'Alice', 10.00)",
                        "INSERT IGNORE INTO watermark (name, reached)\n  VALUES ('reconciliation', '2000-01-01')"))
                .allMatch(AlreadyThere::canTell);
        assertThat(List.of(
                        "INSERT IGNORE INTO account (id, owner) VALUES ('A-1', 'Alice'), ('A-2', 'Bob')",
                        "INSERT INTO account (id) VALUES ('A-1')",
                        "UPDATE account SET owner = 'Bob'",
                        "ALTER TABLE account ADD COLUMN x INT"))
                .noneMatch(AlreadyThere::canTell);
    }

    @Test
    void placeholders_are_taken_literally_and_a_missing_one_is_named() {
        assertThat(new SqlScript(
                                "CREATE USER '${user}' IDENTIFIED BY '${password}'",
                                Map.of("user", "a", "password", "$1\\"))
                        .statements())
                .containsExactly("CREATE USER 'a' IDENTIFIED BY '$1\\'");
        assertThatThrownBy(() -> new SqlScript("USE ${schema}", Map.of("name", "x")))
                .hasMessageContaining("${schema}")
                .hasMessageContaining("[name]");
    }
}
