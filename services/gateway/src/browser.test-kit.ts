import { createHash, randomBytes } from "node:crypto";

/** As much of a browser as signing in takes: it keeps cookies, and follows no redirect unasked. */
export interface Visitor {
  get(url: string): Promise<Response>;
  post(url: string, fields: Record<string, string>): Promise<Response>;
  readonly cookies: ReadonlyMap<string, string>;
}

export function aVisitor(origin: string): Visitor {
  const cookies = new Map<string, string>();
  async function visit(url: string, init: RequestInit): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL(url, origin), {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, ...(cookie && { cookie }) },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }
  return {
    cookies,
    get: url => visit(url, {}),
    post: (url, fields) => visit(url, { method: "POST", body: new URLSearchParams(fields) }),
  };
}

export interface Pkce {
  readonly verifier: string;
  readonly challenge: string;
}

export function newPkce(): Pkce {
  const verifier = randomBytes(32).toString("base64url");
  return { verifier, challenge: createHash("sha256").update(verifier).digest("base64url") };
}

/** What a page's form holds unseen, and where it leads. */
export function formIn(page: string): { action: string; fields: Record<string, string> } {
  const hidden = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return {
    action: /<form[^>]* action="([^"]+)"/.exec(page)![1]!,
    fields: Object.fromEntries([...hidden].map(([, name, value]) => [name!, value!])),
  };
}
