import { activities } from "@tongxin/activities";
import { directory } from "@tongxin/directory";
import { innovation } from "@tongxin/innovation";
import { integrity } from "@tongxin/integrity";
import { SERVICES, type ServiceName } from "@tongxin/kernel";
import { party } from "@tongxin/party";
import { schemaOf, type ServiceDefinition } from "@tongxin/subgraph/host";
import type { GraphQLSchema } from "graphql";

const DEFINITIONS: Readonly<Record<ServiceName, ServiceDefinition>> = {
  directory,
  activities,
  innovation,
  integrity,
  party,
};

export interface SubgraphSdl {
  readonly name: ServiceName;
  readonly sdl: string;
}

/** Every subgraph's SDL, as its code says now. */
export const subgraphs = (): Promise<SubgraphSdl[]> =>
  Promise.all(SERVICES.map(async name => ({ name, sdl: (await schemaOf(DEFINITIONS[name])).sdl })));

/** Every subgraph's executable schema. */
export const schemaByService = async (): Promise<Readonly<Record<ServiceName, GraphQLSchema>>> =>
  Object.fromEntries(
    await Promise.all(
      SERVICES.map(async name => [name, (await schemaOf(DEFINITIONS[name])).schema] as const),
    ),
  ) as Record<ServiceName, GraphQLSchema>;
