/** Monaco's workers, bundled beside the page: nothing is loaded from elsewhere. */
const FILES: Readonly<Record<string, string>> = { json: "json.worker.js", graphql: "graphql.worker.js" };

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(FILES[label] ?? "editor.worker.js", { type: "module" }),
};
