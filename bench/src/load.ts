import { Pool } from "undici";

/** What to ask, from a process of its own. */
export interface Load {
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** One for each request, in this order; the last comes after as many as can be asked in the time. */
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly milliseconds: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** The first answer that was none. */
  readonly failure: string | null;
}

export async function load({
  origin,
  path,
  headers,
  bodies,
  connections,
  milliseconds,
}: Load): Promise<LoadResult> {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const took: number[] = [];
  const began = performance.now();
  const ends = began + milliseconds;
  let next = 0;
  let failure: string | null = null;

  async function client(): Promise<void> {
    while (performance.now() < ends && failure === null) {
      const body = bodies[next++ % bodies.length]!;
      const asked = performance.now();
      const answer = await pool.request({ path, method: "POST", headers, body });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || text.includes('"errors"'))
        failure ??= `${answer.statusCode}: ${text.slice(0, 500)}`;
      else took.push(performance.now() - asked);
    }
  }
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - began) / 1_000;
  await pool.close();
  took.sort((a, b) => a - b);
  const quantile = (part: number) => took[Math.floor((took.length - 1) * part)] ?? 0;
  return { requests: took.length, seconds, p50: quantile(0.5), p99: quantile(0.99), failure };
}

process.on("message", (wanted: Load) => {
  void load(wanted).then(result => process.send?.(result));
});
