export * from "./database.js";
export * from "./graph.js";
export * from "./people.js";
export * from "./statements.js";
