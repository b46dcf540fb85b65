package io.twobanks.infra.mariadb;

/** A user of a database server with its password, which is in no text that is printed. */
public record Login(String user, String password) {
    @Override
    public String toString() {
        return user;
    }
}
