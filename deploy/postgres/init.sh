#!/usr/bin/env bash
# A database and a role of its own, which is no superuser, for each service.
set -euo pipefail

for service in directory activities innovation integrity party; do
  name="tongxin_$service"
  psql -v ON_ERROR_STOP=1 -U postgres -v name="$name" -v password="$POSTGRES_PASSWORD" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
SQL
  for extension in ltree btree_gist pg_trgm pgcrypto; do
    psql -v ON_ERROR_STOP=1 -U postgres -d "$name" -c "create extension if not exists $extension"
  done
done
