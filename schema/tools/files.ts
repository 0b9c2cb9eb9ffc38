import path from "node:path";
import { fileURLToPath } from "node:url";
import { accessMatrix, accessPage, declaredMatrix } from "./access.js";
import { compose } from "./compose.js";
import { subgraphs } from "./subgraphs.js";

/** The folder `schema/`. */
export const SCHEMA = fileURLToPath(new URL("../", import.meta.url));

/** The API as it was last published: clients may rely on all of it. */
export const PUBLISHED = path.join(SCHEMA, "published/api.graphql");

/** Every generated file of the contract with what it should hold. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const all = await subgraphs();
  const { supergraph, api } = compose(all);
  const matrix = await accessMatrix();
  return new Map([
    ...all.map(
      ({ name, sdl }) => [path.join(SCHEMA, `subgraphs/${name}.graphql`), `${sdl.trim()}\n`] as const,
    ),
    [path.join(SCHEMA, "supergraph.graphql"), supergraph],
    [path.join(SCHEMA, "api.graphql"), api],
    [path.join(SCHEMA, "access.json"), declaredMatrix(matrix)],
    [path.join(SCHEMA, "../docs/access.md"), accessPage(matrix)],
  ]);
}
