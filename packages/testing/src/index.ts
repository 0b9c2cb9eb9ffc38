export * from "./database.js";
export * from "./enterprise.js";
export * from "./graph.js";
export * from "./people.js";
export * from "./schema.js";
export * from "./statements.js";
export * from "./until.js";
