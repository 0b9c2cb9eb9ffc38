import { embedded, scratchFolder, type Databases, type TestPlatform } from "./platform.test-kit.js";

/** A platform in a process of its own, as fast as it is without a test runner around it. */
export interface Crowd {
  readonly databases: Databases;
  readonly maxInFlight: number;
  /** So many accounts like the employee's are opened beforehand. */
  readonly accounts: number;
}

export interface CrowdPlatform {
  readonly url: string;
  readonly accounts: readonly string[];
}

async function openAccounts({ services }: TestPlatform, count: number): Promise<string[]> {
  const em = services.directory.database.em.fork();
  await em.execute(
    `insert into account select (jsonb_populate_record(a, jsonb_build_object(
       'id', gen_random_uuid(), 'name', 'client-' || n, 'employee_id', null))).*
     from account a, generate_series(1, ?) n where a.name = 'employee'`,
    [count],
  );
  await em.execute(
    `insert into role_grant select (jsonb_populate_record(g, jsonb_build_object(
       'id', gen_random_uuid(), 'account_id', c.id))).*
     from role_grant g join account a on a.id = g.account_id and a.name = 'employee', account c
     where g.delegated_from_id is null and c.name like 'client-%'`,
  );
  return Array.from({ length: count }, (_, n) => `client-${n + 1}`);
}

process.once("message", ({ databases, maxInFlight, accounts }: Crowd) => {
  void (async () => {
    const platform = await embedded(databases, scratchFolder(), "jit", { maxInFlight, demo: "small" });
    const names = await openAccounts(platform, accounts);
    process.send?.({ url: platform.url, accounts: names } satisfies CrowdPlatform);
    const stop = () => void platform.stop().then(() => process.exit(0));
    process.once("SIGTERM", stop).once("disconnect", stop);
  })();
});
