#!/usr/bin/env bash
# For each service a database with two roles, neither of them a superuser: one owns the tables and migrates them, the other
# is the service, which can neither change its tables nor rewrite its audit log.
set -euo pipefail

for service in directory activities innovation integrity party; do
  name="tongxin_$service"
  password="${service^^}_PASSWORD"
  owner_password="${service^^}_OWNER_PASSWORD"
  psql -v ON_ERROR_STOP=1 -U postgres -v name="$name" -v owner="${name}_owner" \
    -v password="${!password:?}" -v owner_password="${!owner_password:?}" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"name" login password :'password';
create database :"name" owner :"owner";
SQL
  for extension in ltree btree_gist btree_gin pg_trgm pgcrypto; do
    psql -v ON_ERROR_STOP=1 -U postgres -d "$name" -c "create extension if not exists $extension"
  done
done
