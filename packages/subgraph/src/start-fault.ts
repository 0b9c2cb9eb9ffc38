/** What keeps a service from starting, in words for who can do something about it: the stack tells them nothing. */
export class StartFault extends Error {}

const NOBODY_THERE = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH"]);
const NOT_LET_IN = new Set(["28P01", "28000"]);

interface DatabaseError {
  readonly code?: string;
  readonly message?: string;
  readonly address?: string;
  readonly hostname?: string;
  readonly port?: number;
  readonly errors?: readonly DatabaseError[];
}

/** The fault as a person can act on it, where we know what it means; otherwise as it came. */
export function explained(service: string, error: unknown): unknown {
  if (error instanceof StartFault)
    return error.message.startsWith(`${service}: `)
      ? error
      : new StartFault(`${service}: ${error.message}`, { cause: error });
  const fault = error as DatabaseError;
  const { code = "", message = "", address, hostname, port } = fault.errors?.[0] ?? fault;
  const said = (sentence: string) => new StartFault(`${service}: ${sentence}`, { cause: error });
  if (NOBODY_THERE.has(code)) {
    const where = [address ?? hostname, port].filter(Boolean).join(":");
    return said(
      `no database answers at ${where || "its address"}. Start PostgreSQL, or mend DATABASE_URL and DATABASE_OWNER_URL.`,
    );
  }
  if (NOT_LET_IN.has(code))
    return said(
      "PostgreSQL does not let it in: the role or the password in DATABASE_URL or DATABASE_OWNER_URL is wrong.",
    );
  if (code === "3D000" || message.includes("permission denied to create database"))
    return said("its database does not exist. Create it and its owner; docs/operations.md says how.");
  return error;
}

/** A PostgreSQL address as a setting gives it; refused when it is none, without repeating its password. */
export function requireDatabaseUrl(service: string, setting: string, text: string): URL {
  if (!isDatabaseUrl(text))
    throw new StartFault(
      `${service}: ${setting} is no address of a database, such as postgresql://role:password@host:5432/${service}.`,
    );
  return new URL(text);
}

/** Whether a text is a PostgreSQL address that names a host and a database. */
export function isDatabaseUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== "" && url.pathname.length > 1
  );
}
