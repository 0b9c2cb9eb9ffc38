import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./chromium.test-kit.js";
import {
  DEMO_PASSWORD,
  embedded,
  freshDatabases,
  scratchFolder,
  type TestPlatform,
} from "./platform.test-kit.js";

const PATIENCE = 60_000;

let databases: Awaited<ReturnType<typeof freshDatabases>>;
let platform: TestPlatform;
let browser: Browser;
beforeAll(async () => {
  databases = await freshDatabases();
  platform = await embedded(databases.urls, scratchFolder());
  browser = await openBrowser();
}, PATIENCE);
afterAll(async () => {
  await browser?.close();
  await platform.stop();
  await databases.drop();
});

/** A page from which nothing but the platform itself can be reached, and what it tried all the same. */
async function aPage(): Promise<{ page: Page; foreign: string[]; problems: string[] }> {
  const page = await browser.newPage();
  const foreign: string[] = [];
  const problems: string[] = [];
  await page.route("**", route => {
    const url = route.request().url();
    if (url.startsWith(platform.url) || url.startsWith("data:") || url.startsWith("blob:"))
      return route.continue();
    foreign.push(url);
    return route.abort();
  });
  page.on("pageerror", error => problems.push(error.message));
  await page.goto(platform.url);
  return { page, foreign, problems };
}

/** Fills in the sign-in page, as a person does. */
async function enter(page: Page, account: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel("账号 Account").fill(account);
  await page.getByLabel("密码 Password").fill(password);
  await page.getByRole("button", { name: "登录 Sign in" }).click();
}

/** Signs in from the welcome page, through the provider's page and back. */
async function signIn(page: Page, account: string): Promise<void> {
  await page.getByRole("button", { name: "登录 Sign in" }).click();
  await enter(page, account);
  await page.locator(".graphiql-tab").first().waitFor();
}

describe("the explorer", () => {
  it(
    "signs an employee in, opens the examples in tabs, runs one and shows the docs, and asks no other host for anything",
    async () => {
      const { page, foreign, problems } = await aPage();
      await page.getByRole("heading", { name: "一张图，五个服务" }).waitFor();

      await page.getByRole("button", { name: "登录 Sign in" }).click();
      await enter(page, "employee", "guess");
      await page.getByRole("alert").getByText("账号或密码不正确。").waitFor();
      await enter(page, "employee");
      const tabs = page.locator(".graphiql-tab");
      await tabs.first().waitFor();
      expect(await tabs.count()).toBeGreaterThan(5);
      const sent = page.waitForRequest(request => request.url().endsWith("/graphql"));
      await tabs.filter({ hasText: "ZonesOfTheCoreCenter" }).locator("button").first().click();
      await page.getByRole("button", { name: /execute/i }).click();
      expect((await sent).postDataJSON().query).toContain("query ZonesOfTheCoreCenter");
      const answer = page.locator(".result-window");
      await answer.getByText("综合健身房").first().waitFor();

      await page.getByRole("button", { name: /documentation explorer/i }).click();
      await page.getByText("cultureSites", { exact: true }).first().waitFor();
      expect(foreign).toEqual([]);
      expect(problems).toEqual([]);
      await page.close();
    },
    PATIENCE,
  );

  it(
    "shows an administrator changes of the tree that an employee does not see, nor the examples of them",
    async () => {
      const seen = new Map<string, { docs: string; tabs: string }>();
      for (const account of ["admin", "employee"]) {
        const { page } = await aPage();
        await signIn(page, account);
        await page.getByRole("button", { name: /documentation explorer/i }).click();
        const docs = page.locator(".graphiql-doc-explorer");
        await docs.getByText("Mutation", { exact: true }).click();
        await docs.getByText("orgUnitOpen").or(docs.getByText("venueBookingCreate")).first().waitFor();
        const tabs = page.locator(".graphiql-tabs");
        seen.set(account, { docs: await docs.innerText(), tabs: await tabs.innerText() });
        await page.getByRole("button", { name: /退出/ }).click();
        await page.getByRole("heading", { name: "一张图，五个服务" }).waitFor();
        await page.close();
      }
      expect(seen.get("admin")).toMatchObject({
        docs: expect.stringContaining("orgUnitOpen"),
        tabs: expect.stringContaining("OpenAUnit"),
      });
      expect(seen.get("employee")?.docs).not.toContain("orgUnitOpen");
      expect(seen.get("employee")?.tabs).not.toContain("OpenAUnit");
    },
    PATIENCE,
  );

  it(
    "ends the session when they sign out, and asks for the password when they sign in again",
    async () => {
      const { page, foreign } = await aPage();
      await signIn(page, "hr");
      await page.reload();
      await page.locator(".graphiql-tab").first().waitFor();

      await page.getByRole("button", { name: /退出/ }).click();
      await page.getByRole("heading", { name: "一张图，五个服务" }).waitFor();
      expect(await page.evaluate("JSON.stringify(sessionStorage)")).not.toContain("token");
      expect(await page.locator(".graphiql-tab").count()).toBe(0);
      await page.reload();
      await page.getByRole("button", { name: "登录 Sign in" }).click();
      await page.getByLabel("密码 Password").waitFor();
      expect(foreign).toEqual([]);
      await page.close();
    },
    PATIENCE,
  );

  it("is served with a policy that lets nothing in from elsewhere, and no file from outside its folder", async () => {
    const answer = await fetch(`${platform.url}/explorer/`);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    for (const path of [
      "/explorer/../src/server.ts",
      "/explorer/%2e%2e/package.json",
      "/explorer/..%2fpackage.json",
    ]) {
      expect((await fetch(platform.url + path)).status).toBe(404);
    }
  });
});
