// Bundles the explorer's page, with everything it needs, into services/gateway/dist-explorer; once per change.
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { operations } from "./operations.mjs";

const GATEWAY = fileURLToPath(new URL("../services/gateway/", import.meta.url));
const SOURCE = path.join(GATEWAY, "explorer");
const TARGET = path.join(GATEWAY, "dist-explorer");
const STAMP = path.join(TARGET, ".built-from");
const gatewayRequire = createRequire(path.join(GATEWAY, "package.json"));

const examples = JSON.stringify(operations());
const shared = path.join(GATEWAY, "src/example-variables.ts");
const own = fs
  .readdirSync(SOURCE)
  .sort()
  .map(file => path.join(SOURCE, file));
const sources = [...own, shared].map(file => fs.readFileSync(file, "utf8"));
const lock = fs.readFileSync(fileURLToPath(new URL("../pnpm-lock.yaml", import.meta.url)), "utf8");
const stamp = createHash("sha256")
  .update([...sources, lock, examples].join("\0"))
  .digest("hex");

if (!fs.existsSync(STAMP) || fs.readFileSync(STAMP, "utf8") !== stamp) {
  await build();
  fs.writeFileSync(STAMP, stamp);
}

async function build() {
  const { build: bundle } = gatewayRequire("esbuild");
  fs.rmSync(TARGET, { recursive: true, force: true });
  const worker = module => gatewayRequire.resolve(module);
  await bundle({
    entryPoints: {
      main: path.join(SOURCE, "main.tsx"),
      "editor.worker": worker("monaco-editor/esm/vs/editor/editor.worker.js"),
      "json.worker": worker("monaco-editor/esm/vs/language/json/json.worker.js"),
      "graphql.worker": worker("monaco-graphql/esm/graphql.worker.js"),
    },
    outdir: TARGET,
    absWorkingDir: GATEWAY,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".ttf": "file" },
    logLevel: "warning",
  });
  fs.copyFileSync(path.join(SOURCE, "index.html"), path.join(TARGET, "index.html"));
  fs.writeFileSync(path.join(TARGET, "operations.json"), examples);
}
