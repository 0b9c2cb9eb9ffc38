// Rules of this house that no linter knows: each a pattern that may not stand in the files it names, and why.
import { execFileSync } from "node:child_process";
import fs from "node:fs";

const CODE = /^(packages|services|schema|scripts)\/.*\.(ts|tsx|mjs)$/;
const PRODUCTION = /^(packages|services)\/(?!.*\.(test|test-kit|prove)\.ts$)(?!postgres).*\.ts$/;

const RULES = [
  {
    pattern: /new Date\(\)|Date\.now\(\)/,
    files: PRODUCTION,
    except: /^packages\/(kernel\/src\/clock|postgres\/)/,
    why: "Take the time from the injected clock, so that a test can set it.",
  },
  {
    pattern: /\b(TODO|FIXME|XXX)\b/,
    files: CODE,
    except: /house-rules/,
    why: "What is left for later is an issue, not a comment.",
  },
  {
    pattern: /\b(it|test|describe)(\.each)?\.(skip|only|todo)\b/,
    files: CODE,
    except: /house-rules/,
    why: "A test that does not run proves nothing.",
  },
  {
    pattern: /process\.env/,
    files: PRODUCTION,
    except: /\/(settings|start|main|run|database|binaries|index)\.ts$/,
    why: "Settings are read in one place and handed on.",
  },
  {
    pattern: /\bnative(Delete|Update)\b/,
    files: /^services\/.*\.operations\.ts$/,
    except: /upload\.operations/,
    why: "The audit log would not know of it: `removeAll`, an entity that is changed, or `auditRows` with a statement.",
  },
  {
    pattern: /https?:\/\/[a-z0-9.-]*(registry|npmjs|npmmirror|artifactory|nexus)/i,
    files: /\.(json|ya?ml|md|ts|mjs)$|^\.npmrc$/,
    except: /house-rules/,
    why: "No address of a package registry belongs here: everybody has their own.",
  },
];

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter(file => file && fs.existsSync(file));

let broken = 0;
for (const { pattern, files: which, except, why } of RULES) {
  for (const file of files.filter(each => which.test(each) && !except.test(each))) {
    for (const [index, line] of fs.readFileSync(file, "utf8").split("\n").entries()) {
      if (!pattern.test(line)) continue;
      broken++;
      console.error(`${file}:${index + 1}  ${line.trim().slice(0, 100)}\n    ${why}`);
    }
  }
}

// What docs/pattern.md shows is what the files say, but for where lines end: a fence names its file, `// …` stands for what is
// left out.
const squeezed = text => text.replaceAll(/[\s,]/g, "");
const [PATTERN, ELLIPSIS] = ["docs/pattern.md", "// …\n"];
for (const [, file, shown] of fs.readFileSync(PATTERN, "utf8").matchAll(/^```ts (\S+)\n([^]*?)^```$/gm)) {
  const said = squeezed(fs.readFileSync(file, "utf8"));
  for (const part of shown.split(ELLIPSIS).filter(each => !said.includes(squeezed(each)))) {
    broken++;
    console.error(`${PATTERN}  ${part.trim().split("\n")[0]}\n    ${file} says it otherwise.`);
  }
}

console.log(broken === 0 ? "The house rules are kept." : `The house rules are broken ${broken} times.`);
process.exitCode = broken === 0 ? 0 : 1;
