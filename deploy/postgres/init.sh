#!/usr/bin/env bash
# For each service a database and a role of its own, which is no superuser and has a password of its own.
set -euo pipefail

for service in directory activities innovation integrity party; do
  name="tongxin_$service"
  password="${service^^}_PASSWORD"
  psql -v ON_ERROR_STOP=1 -U postgres -v name="$name" -v password="${!password:?}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
SQL
  for extension in ltree btree_gist pg_trgm pgcrypto; do
    psql -v ON_ERROR_STOP=1 -U postgres -d "$name" -c "create extension if not exists $extension"
  done
done
