/** Every name that some process or script of ours reads. */
const SETTINGS = [
  "ADDRESS_RATE_PER_MINUTE",
  "CORS_ORIGINS",
  "DATABASE_OWNER_URL",
  "DATABASE_URL",
  "DATABASE_URLS",
  "DATA_DIR",
  "DATA_KEYS",
  "DEMO",
  "DEMO_PASSWORD",
  "FIRST_SECURITY_ADMIN",
  "HOST",
  "LOG_LEVEL",
  "MAX_IN_FLIGHT",
  "MESSAGE_SECRET",
  "NODE_ENV",
  "OIDC_ACCOUNT_CLAIM",
  "OIDC_AUDIENCE",
  "OIDC_CLIENT_ID",
  "OIDC_DISCOVERY_URI",
  "OIDC_ISSUER",
  "OIDC_JWKS_URI",
  "PASSPORT_PRIVATE_KEY",
  "PASSPORT_PUBLIC_KEY",
  "PORT",
  "PUBLIC_URL",
  "RATE_PER_MINUTE",
  "SERVICE_RATE_PER_MINUTE",
  "SERVICE_TOKEN_KEY",
  "SERVICE_URLS",
  "TONGXIN_TOKEN",
  "TONGXIN_URL",
  "TRUSTED_DOCUMENTS",
  "TRUSTED_PROXIES",
  "WEBHOOK_TARGETS",
];

/** What only processes of their own read. */
const APART = [
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "DATA_KEYS",
  "MESSAGE_SECRET",
  "PASSPORT_PRIVATE_KEY",
  "PASSPORT_PUBLIC_KEY",
  "SERVICE_URLS",
];

/** A sentence for each name that looks like a misspelt setting. Short names have too many neighbours for two mistakes. */
export const misspelt = (env: NodeJS.ProcessEnv): string[] =>
  Object.keys(env)
    .filter(name => !SETTINGS.includes(name))
    .flatMap(name => {
      const meant = SETTINGS.find(each => mistakesIn(name, each) <= (each.length < 6 ? 1 : 2));
      return meant ? [`${name} is no setting and is not read. If ${meant} is meant, write it so.`] : [];
    });

/** A sentence where something is set that one process for all does not read. */
export function readApartOnly(env: NodeJS.ProcessEnv): string[] {
  const names = APART.filter(name => env[name]);
  if (names.length === 0) return [];
  return [
    `${names.join(", ")}: not read by npm start, which brings its own PostgreSQL and keys; docs/operations.md says what runs as a process each.`,
  ];
}

/** How many letters were left out, added or mistaken (Levenshtein's distance). */
function mistakesIn(written: string, meant: string): number {
  let above = Array.from({ length: meant.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...written].entries()) {
    const line = [row + 1];
    for (const [column, other] of [...meant].entries())
      line.push(
        Math.min(above[column]! + Number(letter !== other), above[column + 1]! + 1, line[column]! + 1),
      );
    above = line;
  }
  return above[meant.length]!;
}
