import type { CodegenConfig } from "@graphql-codegen/cli";

/** The typed client: `npm run schema:emit` writes src/generated from the public graph and its example operations. */
const config: CodegenConfig = {
  schema: "schema/api.graphql",
  documents: "schema/operations/**/*.graphql",
  ignoreNoDocuments: false,
  errorsOnly: true,
  importExtension: ".js",
  generates: {
    "packages/client/src/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: "sha256" } },
      config: {
        documentMode: "string",
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { DateTime: "string", LocalDate: "string", LocalTime: "string", Money: "string" },
      },
    },
  },
};

export default config;
