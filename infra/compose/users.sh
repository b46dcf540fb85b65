# Run once, by the image, when it makes a new server: a schema and a bank's user for each pattern, and who watches them all.
# The workbench makes the tables, and grants each bank's user what it needs.
twobanks_users() {
  echo "CREATE USER twobanks IDENTIFIED BY '$TWOBANKS_PASSWORD';"
  echo "GRANT PROCESS ON *.* TO twobanks;"
  for schema in xa compensation outbox mq at tcc notify; do
    echo "CREATE DATABASE $schema;"
    echo "GRANT ALL ON $schema.* TO twobanks WITH GRANT OPTION;"
    echo "CREATE USER ${schema}_bank IDENTIFIED BY '$TWOBANKS_BANK_PASSWORD';"
  done
}
twobanks_users | docker_process_sql --database=mysql
