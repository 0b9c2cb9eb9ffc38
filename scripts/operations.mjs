// The example operations under schema/operations: one file each, in the folder of the account it is for.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../schema/operations/", import.meta.url));

/** @returns {{ account: string, name: string, title: string, query: string, variables: string }[]} by account and name */
export const operations = () =>
  fs
    .readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter(file => file.endsWith(".graphql"))
    .sort()
    .map(file => {
      const query = fs.readFileSync(path.join(FOLDER, file), "utf8").trim();
      const variablesFile = path.join(FOLDER, file.replace(/\.graphql$/, ".json"));
      return {
        account: path.dirname(file),
        name: path.basename(file, ".graphql"),
        title: /^# (.+)$/m.exec(query)?.[1] ?? "",
        query,
        variables: fs.existsSync(variablesFile) ? fs.readFileSync(variablesFile, "utf8").trim() : "",
      };
    });
