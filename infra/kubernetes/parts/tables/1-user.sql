-- The bank's own user; what it may do is granted table by table. Its password is new at every start.
CREATE USER IF NOT EXISTS ${user};
ALTER USER ${user} IDENTIFIED BY '${password}';
