import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { systemClock, type DemoAccount } from "@tongxin/kernel";
import { exampleVariables } from "./example-variables.js";

const FOLDER = fileURLToPath(new URL("../../../schema/operations/", import.meta.url));

/** An example operation, with whom it is for and what it is sent with. */
export interface Example {
  /** Its file, below schema/operations. */
  readonly name: string;
  readonly account: DemoAccount;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const EXAMPLES: readonly Example[] = fs
  .readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter(file => file.endsWith(".graphql"))
  .map(name => {
    const variablesFile = path.join(FOLDER, name.replace(/\.graphql$/, ".json"));
    return {
      name,
      account: path.dirname(name) as DemoAccount,
      query: fs.readFileSync(path.join(FOLDER, name), "utf8"),
      variables: fs.existsSync(variablesFile)
        ? (JSON.parse(
            exampleVariables(fs.readFileSync(variablesFile, "utf8"), systemClock.now()),
          ) as Example["variables"])
        : {},
    };
  });

export const isMutation = ({ query }: Pick<Example, "query">): boolean => /^mutation/m.test(query);
