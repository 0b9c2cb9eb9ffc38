import { DEMO_ACCOUNTS } from "@tongxin/kernel";
import type { Settings } from "./settings.js";

/** What a person who started the platform may want to know of it; `lines` are what is to be said besides. */
export const summaryOf = (
  title: string,
  { publicUrl: url, dataDir, ...settings }: Settings,
  lines: readonly string[] = [],
): string =>
  [
    "",
    title,
    "",
    `  Explorer   ${url}/explorer/`,
    `  GraphQL    ${url}/graphql     (Authorization: Bearer <token>)`,
    `  Uploads    ${url}/uploads`,
    `  Health     ${url}/healthz  ${url}/readyz`,
    `  Data       ${dataDir}`,
    ...lines.map(line => `  ${line}`),
    "",
    ...(settings.oidc ? [`  Sign-in    ${settings.oidc.issuer}`] : demoAccounts(settings)),
    "",
    "  Ctrl-C stops everything.",
  ].join("\n");

const demoAccounts = ({ demoPassword }: Pick<Settings, "demoPassword">): string[] => [
  `  Demo accounts, all with the password ${demoPassword}; a token for scripts: npm run --silent token -- <account>`,
  ...Object.entries(DEMO_ACCOUNTS).map(([name, what]) => `    ${name.padEnd(10)} ${what}`),
];
