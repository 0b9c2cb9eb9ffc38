import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "@jest/globals";
import { SERVICES } from "@tongxin/kernel";
import { freePort } from "@tongxin/postgres";
import { newPassportKeys } from "@tongxin/subgraph/host";
import { until } from "@tongxin/testing";
import { scratchFolder } from "./platform.test-kit.js";

const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));

it("a gateway before services that are away says where it listens, and which do not answer", async () => {
  const port = await freePort();
  const nowhere = `http://127.0.0.1:${await freePort()}`;
  const { privateKey } = await newPassportKeys();
  const gateway = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      PORT: String(port),
      DATA_DIR: scratchFolder(),
      PASSPORT_PRIVATE_KEY: privateKey,
      SERVICE_URLS: JSON.stringify(Object.fromEntries(SERVICES.map(name => [name, nowhere]))),
    },
  });
  let [said, logged] = ["", ""];
  gateway.stdout.on("data", (text: Buffer) => (said += text.toString()));
  gateway.stderr.on("data", (text: Buffer) => (logged += text.toString()));
  try {
    await until(() => logged.includes("not ready"));
    expect(said).toBe(
      `The gateway listens on 127.0.0.1:${port} and is found at http://localhost:${port}/graphql.\n`,
    );
    const parts = Object.fromEntries(SERVICES.map(name => [name, "does not answer"]));
    expect(JSON.parse(logged.split("\n")[0]!)).toMatchObject({ level: 40, service: "gateway", parts });
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    expect(await answer.json()).toEqual({ status: "not ready", parts });
    await until(() => logged.includes("directory does not say who asks"));
  } finally {
    const gone = once(gateway, "exit");
    gateway.kill("SIGTERM");
    await gone;
  }
}, 30_000);
