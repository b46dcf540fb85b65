package io.twobanks.infra.mariadb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a bank needs in its database.
 *
 * @param name of the schema
 * @param user the bank's own, who may do what the scripts grant
 * @param makesUser the script that makes this user
 * @param tables the scripts that make the tables, in order
 * @param placeholders what else stands in the scripts
 */
public record BankSchema(
        String name, String user, String makesUser, List<String> tables, Map<String, String> placeholders) {
    private static final String IN_SCHEMA = "USE ${schema};\n";

    /** All placeholders, for a user who comes from this host. */
    Map<String, String> placeholders(String host) {
        Map<String, String> all = new HashMap<>(placeholders);
        all.put("schema", SqlScript.identifier(name));
        all.put("user", "'" + user + "'@'" + host + "'");
        return all;
    }

    /**
     * Makes schema, user and tables on a server of which the run is the administrator.
     *
     * @param host from where the bank's user comes; {@code %} for anywhere
     */
    public void make(DatabaseServer server, String host) {
        server.runScript("CREATE DATABASE IF NOT EXISTS ${schema}", placeholders(host));
        server.runScript(makesUser, placeholders(host));
        makeTables(server, host);
    }

    /** Runs the scripts of the tables. */
    void makeTables(DatabaseServer server, String host) {
        tables.forEach(script -> server.runScript(IN_SCHEMA + script, placeholders(host)));
    }
}
