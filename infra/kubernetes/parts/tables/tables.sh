# Read by the image's own start script when it makes a new server, and never again. Bash, for ${text//what/by}.
twobanks_tables() {
  echo "CREATE DATABASE IF NOT EXISTS $SCHEMA;"
  echo "USE $SCHEMA;"
  local file sql
  for file in /tables/*.sql; do
    sql=$(<"$file")
    sql=${sql//'${schema}'/"$SCHEMA"}
    sql=${sql//'${user}'/"'$DATABASE_USER'@'%'"}
    sql=${sql//'${password}'/"$BANK_PASSWORD"}
    sql=${sql//'${bank}'/"${BANK_LETTER:-}"}
    echo "$sql"
  done
}
twobanks_tables | docker_process_sql --database=mysql
