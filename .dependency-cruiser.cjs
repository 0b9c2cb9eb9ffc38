// The arrows of the architecture. Each rule says why, so that who meets it knows what to do instead.
const features = "^services/[^/]+/src/.+";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "rules-are-pure",
      comment:
        "A rule is a function of its arguments: it imports rules and the kernel, so that it is tested without a database.",
      severity: "error",
      from: { path: `${features}\\.rules\\.ts$` },
      to: { pathNot: ["\\.rules\\.ts$", "^packages/kernel/"] },
    },
    {
      name: "operations-know-no-graphql",
      comment:
        "What happens does not depend on how it was asked for: names, docs and permissions belong to the resolver.",
      severity: "error",
      from: { path: `${features}\\.operations\\.ts$` },
      to: { path: ["node_modules/(type-graphql|graphql)/", "\\.resolver\\.ts$"] },
    },
    {
      name: "resolvers-know-no-orm",
      comment:
        "A resolver names, documents and wires; rows are read in x.reads.ts and changed in x.operations.ts.",
      severity: "error",
      from: { path: `${features}\\.resolver\\.ts$` },
      to: { path: "node_modules/(@mikro-orm|kysely|pg)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "entities-know-no-feature",
      comment:
        "Rows lie at the bottom: they use rules for their enums, other rows for relations, and nothing above.",
      severity: "error",
      from: { path: `${features}\\.entity\\.ts$` },
      to: { path: `${features}\\.(operations|reads|resolver|schema)\\.ts$` },
    },
    {
      name: "services-meet-in-the-graph",
      comment: "A service never imports another: they meet by references in the graph and by messages.",
      severity: "error",
      from: { path: "^services/(directory|activities|innovation|integrity|party)/" },
      to: {
        path: ["^services/", "^@tongxin/(directory|activities|innovation|integrity|party|gateway)"],
        pathNot: "^services/$1/",
      },
    },
    {
      name: "features-use-the-features-words",
      comment:
        "What runs a service is the host's business; a word that features need goes into packages/subgraph/src/index.ts.",
      severity: "error",
      from: {
        path: "^services/(directory|activities|innovation|integrity|party)/",
        pathNot: "\\.(test|test-kit|prove)\\.ts$",
      },
      to: { path: "(^packages/subgraph/(src|dist)/|^@tongxin/subgraph/)host" },
    },
    {
      name: "kernel-needs-nobody",
      comment: "The kernel is what rules may import: no framework and no package of ours.",
      severity: "error",
      from: { path: "^packages/kernel/src/", pathNot: "\\.test\\.ts$" },
      to: {
        path: ["^packages/", "^services/", "node_modules/", "^@tongxin/"],
        pathNot: ["^packages/kernel/", "/node_modules/(chinese-days|uuid)/"],
      },
    },
    {
      name: "tests-stay-tests",
      comment: "The testing package opens databases and forges viewers: it must never ship.",
      severity: "error",
      from: {
        path: "^(packages|services|schema)/",
        pathNot: ["\\.(test|test-kit|prove)\\.ts$", "^packages/testing/"],
      },
      to: { path: "^packages/testing/" },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one file, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "dist"] },
    exclude: { path: ["/dist-explorer/"] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types"] },
    tsConfig: { fileName: "tsconfig.base.json" },
  },
};
