export * from "./client.js";
export * from "./generated/graphql.js";
export { graphql } from "./generated/gql.js";
