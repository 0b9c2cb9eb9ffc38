import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

/** The browser's own libraries: a machine without a desktop lacks them. */
function libraries(): string {
  const folder = path.join(os.tmpdir(), "tongxin-chromium-libraries");
  if (fs.existsSync(folder)) return path.join(folder, "lib");
  const packed = new URL("../node_modules/@sparticuz/chromium/bin/al2023.tar.br", import.meta.url);
  const partial = `${folder}.${process.pid}`;
  fs.mkdirSync(partial);
  execFileSync("tar", ["-x", "-C", partial], { input: brotliDecompressSync(fs.readFileSync(packed)) });
  fs.renameSync(partial, folder);
  return path.join(folder, "lib");
}

/** Flags that its packager needs elsewhere: one process for all ends with its first page, and we test its security. */
const UNWANTED = ["--single-process", "--disable-web-security", "--allow-running-insecure-content"];

/** A headless Chromium out of an npm package, or the one that CHROMIUM_PATH names. */
export async function openBrowser(): Promise<Browser> {
  const installed = process.env["CHROMIUM_PATH"];
  const executablePath = installed ?? (await chromium.executablePath());
  const environment = {
    ...process.env,
    LD_LIBRARY_PATH: [libraries(), process.env["LD_LIBRARY_PATH"]].join(":"),
  };
  return playwright.launch({
    executablePath,
    args: installed ? ["--no-sandbox"] : chromium.args.filter(flag => !UNWANTED.includes(flag)),
    env: installed ? process.env : environment,
  });
}
