import { composeServices, transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { parse, print } from "graphql";
import type { SubgraphSdl } from "./subgraphs.js";

export interface Composed {
  /** What the gateway loads. */
  readonly supergraph: string;
  /** The graph that clients see. */
  readonly api: string;
}

/** Composes the subgraphs; throws with every composition error at once. */
export function compose(subgraphs: readonly SubgraphSdl[]): Composed {
  const { errors, supergraphSdl } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.subgraph/`, typeDefs: parse(sdl) })),
  );
  if (errors?.length) throw new Error(errors.map(({ message }) => message).join("\n"));
  const api = print(transformSupergraphToPublicSchema(parse(supergraphSdl!)));
  return { supergraph: `${supergraphSdl!.trim()}\n`, api: `${api.trim()}\n` };
}
